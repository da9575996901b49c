package jp.sujimichi.accuracy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.sujimichi.catalogue.NameMatcher;
import jp.sujimichi.catalogue.ShippedCatalogues;

/**
 * How often a written name is matched with the entry it means, over the shipped catalogues and the
 * project's own names in {@code catalogue/name-cases.tsv}.
 */
final class NameCases {

  private static final String NAMES = "/catalogue/name-cases.tsv";

  private NameCases() {}

  /**
   * One written name.
   *
   * @param written the name
   * @param meant names of the entries it may mean; none when it means none
   */
  private record Name(String written, List<String> meant) {

    Answer answer(NameMatcher matcher) {
      return matcher
          .sure(written)
          .map(found -> meant.contains(found.entry().name().ja()) ? Answer.RIGHT : Answer.WRONG)
          .orElse(meant.isEmpty() ? Answer.RIGHTLY_SILENT : Answer.SILENT);
    }
  }

  private enum Answer {
    RIGHT,
    RIGHTLY_SILENT,
    SILENT,
    WRONG
  }

  /** The counts. */
  static String table() {
    NameMatcher matcher = ShippedCatalogues.load().matcher();
    List<Answer> answers = names().stream().map(name -> name.answer(matcher)).toList();
    return "| 書かれた名前 / names | 合う指標を答えた / right entry | 無いと答えて正しい / rightly none "
        + "| 答えなかった / silent | 誤り / wrong |\n"
        + "| ---: | ---: | ---: | ---: | ---: |\n"
        + AccuracyReport.row(
            answers.size(),
            count(answers, Answer.RIGHT),
            count(answers, Answer.RIGHTLY_SILENT),
            count(answers, Answer.SILENT),
            count(answers, Answer.WRONG));
  }

  private static long count(List<Answer> answers, Answer wanted) {
    return answers.stream().filter(wanted::equals).count();
  }

  private static List<Name> names() {
    try (InputStream in = NameCases.class.getResourceAsStream(NAMES)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(cells -> new Name(cells[0], meant(cells[1])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> meant(String cell) {
    return cell.equals("-") ? List.of() : List.of(cell.split("\\|"));
  }
}
