package jp.sujimichi.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Another process, and what it prints. */
final class Child {

  private Child() {}

  /**
   * Runs a command to its end; what it says on standard error passes through.
   *
   * @return the lines it prints
   * @throws IllegalStateException when it ends with another code than 0
   */
  static List<String> run(List<String> command) throws IOException, InterruptedException {
    return run(command, 0);
  }

  /** The same for a command that may end with a code up to this one. */
  static List<String> run(List<String> command, int highest)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code > highest) {
      throw new IllegalStateException(
          "ended with " + code + ": " + String.join(" ", command) + "\n" + printed);
    }
    return printed.lines().toList();
  }
}
