package jp.sujimichi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import jp.sujimichi.model.Language;

/** Starts the program. */
public final class Main {

  private Main() {}

  /** Runs the command line and ends the process with the command's exit code. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    int code = run(List.of(arguments), terminal);
    // A user's rule that was cut off may still be running, and Drools keeps threads.
    System.exit(code);
  }

  /** As {@link #main}, but answers the exit code. */
  static int run(List<String> arguments, Terminal terminal) {
    try {
      return Cli.run(arguments, terminal);
    } catch (RuntimeException | Error fault) {
      report(fault, arguments, terminal);
      return ExitCode.FAULT;
    }
  }

  private static void report(Throwable fault, List<String> arguments, Terminal terminal) {
    boolean japanese =
        LanguageChoice.before(arguments, terminal.environment()).contains(Language.JA);
    StackTraceElement[] trace = fault.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    out.println(
        japanese
            ? "sujimichi: プログラムの不具合で止まりました。お手数ですが、次の内容を開発元へお知らせください。"
            : "sujimichi: stopped by a fault of the program. Please report the following.");
    out.println("  sujimichi " + String.join(" ", arguments));
    out.println(
        "  Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name"));
    out.println("  " + fault + where);
    if (arguments.contains(Options.DEBUG)) {
      fault.printStackTrace(out);
    } else {
      out.println(
          japanese ? "--debug を付けて実行すると、くわしい記録が出ます。" : "With --debug the details are printed.");
    }
    out.flush();
    try {
      terminal.err().write(text.toString());
      terminal.err().flush();
    } catch (IOException unwritable) {
      // Nobody is left to tell; the exit code still says that it failed.
      return;
    }
  }
}
