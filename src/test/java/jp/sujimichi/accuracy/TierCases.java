package jp.sujimichi.accuracy;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.sujimichi.model.Coded;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Tier;
import jp.sujimichi.wording.Lexicon;
import jp.sujimichi.wording.TierReader;

/**
 * How often the wording alone finds the tier of an indicator, over the project's own names in
 * {@code wording/indicator-tiers.csv}.
 */
final class TierCases {

  private static final String NAMES = "/wording/indicator-tiers.csv";

  private TierCases() {}

  /**
   * One name.
   *
   * @param tiers where it belongs; none when it stands beside the chain
   * @param tolerated where it may stand as well
   * @param misleading whether its wording points elsewhere
   * @param part the round in which it was written, see {@code wording/README.md}
   */
  private record Name(
      Field field,
      String name,
      String unit,
      Set<Tier> tiers,
      Set<Tier> tolerated,
      boolean misleading,
      String part) {

    Answer answer(TierReader reader) {
      Set<Tier> answer = reader.read(name, unit, field).tiers();
      if (answer.isEmpty() && !tiers.isEmpty()) {
        return Answer.SILENT;
      }
      if (tiers.containsAll(answer) && (!answer.isEmpty() || tiers.isEmpty())) {
        return Answer.RIGHT;
      }
      Set<Tier> allowed = EnumSet.noneOf(Tier.class);
      allowed.addAll(tiers);
      allowed.addAll(tolerated);
      boolean meets = answer.stream().anyMatch(tiers::contains);
      return meets && allowed.containsAll(answer) ? Answer.TOLERATED : Answer.WRONG;
    }
  }

  private enum Answer {
    RIGHT,
    TOLERATED,
    SILENT,
    WRONG
  }

  /** The counts, round by round. */
  static String table() {
    TierReader reader = new TierReader(Lexicon.standard());
    List<Name> names = names();
    StringBuilder text = new StringBuilder();
    text.append(
        "| 指標名 / names | 数 / number | 正しい / right | 許される階層を含む / with a tolerated tier "
            + "| 答えなし / silent | 誤り / wrong | 正しい・許される / right or tolerated |\n"
            + "| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for (String part : new TreeSet<>(names.stream().map(Name::part).toList())) {
      List<Name> some = names.stream().filter(one -> one.part().equals(part)).toList();
      text.append(line(part, some, reader));
    }
    List<Name> misleading = names.stream().filter(Name::misleading).toList();
    text.append(line("まぎらわしい名前 / misleading names", misleading, reader));
    return text.toString();
  }

  private static String line(String title, List<Name> names, TierReader reader) {
    List<Answer> answers = names.stream().map(name -> name.answer(reader)).toList();
    int right = count(answers, Answer.RIGHT);
    int tolerated = count(answers, Answer.TOLERATED);
    return AccuracyReport.row(
        title,
        names.size(),
        right,
        tolerated,
        count(answers, Answer.SILENT),
        count(answers, Answer.WRONG),
        Tally.ratio(right + tolerated, names.size()));
  }

  private static int count(List<Answer> answers, Answer wanted) {
    return (int) answers.stream().filter(wanted::equals).count();
  }

  private static List<Name> names() {
    try (InputStream in = TierCases.class.getResourceAsStream(NAMES)) {
      List<Name> names = new ArrayList<>();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .map(TierCases::name)
          .forEach(names::add);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Name name(String[] cells) {
    return new Name(
        of(Field.values(), cells[0]).orElseThrow(),
        cells[1],
        cells[2],
        tiers(cells[3]),
        tiers(cells[4]),
        cells[5].equals("yes"),
        cells[6]);
  }

  private static Set<Tier> tiers(String codes) {
    return Arrays.stream(codes.split(" "))
        .filter(code -> !code.isEmpty())
        .map(code -> of(Tier.values(), code).orElseThrow())
        .collect(toCollection(() -> EnumSet.noneOf(Tier.class)));
  }

  private static <T extends Enum<T> & Coded> Optional<T> of(T[] values, String code) {
    return Arrays.stream(values).filter(value -> value.code().equals(code)).findFirst();
  }
}
