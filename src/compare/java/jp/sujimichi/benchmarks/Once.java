package jp.sujimichi.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.sujimichi.benchmarks.byhand.Spot;

/** One contender checks one file, prints what it finds and ends: what a cold start is made of. */
final class Once {

  private Once() {}

  /**
   * Checks a file.
   *
   * @param args the name of the contender, the file, and the shapes
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    Contender contender = Contender.of(args[0], Path.of(args[2]));
    for (Spot spot : contender.check(Files.readAllBytes(Path.of(args[1])))) {
      out.println(spot.rule() + " " + spot.place());
    }
    out.flush();
  }
}
