package jp.sujimichi.cli;

/** What the process answers; the contract of every command. */
final class ExitCode {

  /** Nothing at or above the severity asked for. */
  static final int FINE = 0;

  /** Findings at or above it. */
  static final int FINDINGS = 1;

  /** Wrong usage, or an input that cannot be read. */
  static final int USAGE = 2;

  /** A fault of the program itself. */
  static final int FAULT = 3;

  private ExitCode() {}
}
