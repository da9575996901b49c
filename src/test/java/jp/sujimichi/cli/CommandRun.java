package jp.sujimichi.cli;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What came of a command line run in this process.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
record CommandRun(int code, String out, String err) {

  /** Runs in Japanese, with nothing on standard input. */
  static CommandRun ja(String... arguments) {
    return of(Map.of(), new byte[0], arguments);
  }

  /** Runs in English, with nothing on standard input. */
  static CommandRun en(String... arguments) {
    return of(Map.of("LANG", "en_US.UTF-8"), new byte[0], arguments);
  }

  /** Runs in Japanese, with a text on standard input. */
  static CommandRun reading(String in, String... arguments) {
    return of(Map.of(), in.getBytes(StandardCharsets.UTF_8), arguments);
  }

  static CommandRun of(Map<String, String> environment, byte[] in, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal = new Terminal(new ByteArrayInputStream(in), out, err, false, environment);
    int code = Main.run(List.of(arguments), terminal);
    return new CommandRun(code, out.toString(), err.toString());
  }
}
