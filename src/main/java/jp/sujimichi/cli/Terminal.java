package jp.sujimichi.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out standard output, in the console's character set or, when redirected, in UTF-8
 * @param err standard error, likewise
 * @param interactive whether a person sees the output as it comes
 * @param environment the environment variables
 */
record Terminal(
    InputStream in, Writer out, Writer err, boolean interactive, Map<String, String> environment) {

  private static final int DEFAULT_WIDTH = 100;

  /** The streams of this process. */
  static Terminal ofProcess() {
    // From Java 22 on a console object exists even when output is redirected, unless told so.
    System.setProperty("jdk.console", "java.base");
    boolean interactive = System.console() != null;
    Charset charset = interactive ? System.console().charset() : StandardCharsets.UTF_8;
    return new Terminal(
        System.in,
        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), charset),
        new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), charset),
        interactive,
        System.getenv());
  }

  /**
   * Whether a person sees standard error as it comes, even when standard output goes elsewhere.
   * Java cannot tell; the launcher can.
   */
  boolean watched() {
    return interactive || !isEmpty("SUJIMICHI_STDERR_IS_TERMINAL");
  }

  /** Columns of a line: {@code COLUMNS} if it is a number, else {@value #DEFAULT_WIDTH}. */
  int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
  }

  /**
   * Whether to use colour.
   *
   * @param choice {@code auto}, {@code always} or {@code never}
   */
  boolean colour(String choice) {
    return switch (choice) {
      case "always" -> true;
      case "never" -> false;
      default -> isEmpty("NO_COLOR") && (interactive || isForced());
    };
  }

  private boolean isForced() {
    return !isEmpty("CLICOLOR_FORCE") && !environment.get("CLICOLOR_FORCE").equals("0");
  }

  private boolean isEmpty(String variable) {
    return environment.getOrDefault(variable, "").isEmpty();
  }
}
