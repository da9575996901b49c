package jp.sujimichi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program as a process of its own: the packaged one where the build names it, else the classes
 * this test runs with.
 *
 * @param folder where it runs
 * @param options what the Java process is given
 * @param wrapper a command that starts it, such as {@code bash -c 'ulimit …; exec "$@"' -}
 */
record Program(Path folder, List<String> options, List<String> wrapper) {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /**
   * What came of a process.
   *
   * @param code the exit code
   * @param out standard output
   * @param err standard error
   */
  record Result(int code, String out, String err) {}

  static Program in(Path folder) {
    return new Program(folder, List.of(), List.of());
  }

  Program with(String... javaOptions) {
    return new Program(folder, List.of(javaOptions), wrapper);
  }

  /** Started by a shell that first runs a command. */
  Program after(String command) {
    return new Program(folder, options, List.of("bash", "-c", command + "; exec \"$@\"", "-"));
  }

  /** A process whose standard error goes to a file and whose other streams are pipes. */
  Process start(Path err, String... arguments) throws IOException {
    ProcessBuilder builder = builder(arguments);
    return builder.redirectError(err.toFile()).start();
  }

  /** Runs to the end, with nothing on standard input. */
  Result run(String... arguments) throws IOException, InterruptedException {
    return runInto(Files.createTempFile("program", ".out"), arguments);
  }

  /** Runs to the end, standard output going to a file. */
  Result runInto(Path out, String... arguments) throws IOException, InterruptedException {
    Path err = Files.createTempFile("program", ".err");
    ProcessBuilder builder = builder(arguments);
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    int code = process.waitFor();
    String written = Files.isRegularFile(out) ? Files.readString(out) : "";
    return new Result(code, written, Files.readString(err));
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>(wrapper);
    command.add(JAVA.toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    command.addAll(options);
    String jar = System.getProperty("sujimichi.jar", "");
    if (jar.isEmpty()) {
      String classPath = System.getProperty("java.class.path");
      command.addAll(List.of("-cp", classPath, "jp.sujimichi.cli.Main"));
    } else {
      command.addAll(List.of("-jar", jar));
    }
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder;
  }

  /**
   * Feeds lines to a process until it takes no more, from a thread of its own.
   *
   * @param most how many lines; the stream is closed after them
   */
  static Thread feed(Process process, String line, int most) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    Thread feeder =
        new Thread(
            () -> {
              try (OutputStream in = process.getOutputStream()) {
                for (int i = 0; i < most; i++) {
                  in.write(bytes);
                }
              } catch (IOException taken) {
                // The process has ended, which is what the test is about.
                return;
              }
            });
    feeder.setDaemon(true);
    feeder.start();
    return feeder;
  }

  /** Takes whole lines from a process. */
  static List<String> take(InputStream out, int lines) throws IOException {
    List<String> taken = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    while (taken.size() < lines) {
      int c = out.read();
      if (c < 0) {
        throw new IOException("ended after " + taken.size() + " lines");
      }
      if (c == '\n') {
        taken.add(line.toString());
        line.setLength(0);
      } else {
        line.append((char) c);
      }
    }
    return taken;
  }
}
