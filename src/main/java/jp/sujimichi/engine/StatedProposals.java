package jp.sujimichi.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.engine.fact.Indicator;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.FiscalYear;
import jp.sujimichi.model.Measurement;
import jp.sujimichi.model.Value;

/**
 * Proposals that put what the authors wrote in words where it belongs: a target named in a note, a
 * cause named in a remark.
 */
final class StatedProposals implements ProposalTopic {

  private static final String YEAR = "((?:20\\d{2}|令和\\s?\\d{1,2}|R\\d{1,2})年度?)";
  private static final String NUMBER = "(\\d[\\d,]*(?:\\.\\d+)?)";
  private static final Pattern TARGET =
      Pattern.compile(
          "(?:目標[はを:：、]?\\s*)"
              + YEAR
              + "(?:まで)?(?:に|[:：])?\\s*"
              + NUMBER
              + "\\s*([^\\d\\s、。)）]*)"
              + "|"
              + YEAR
              + "までに[^\\d。]*?"
              + NUMBER
              + "\\s*([^\\d\\s、。)）]*)");
  private static final Pattern BASELINE =
      Pattern.compile(
          "(?:現状|現在|基準|直近)[値は:：の、]*\\s*"
              + YEAR
              + "(?:度|の|に|時点で|は|[:：])?\\s*"
              + NUMBER
              + "\\s*([^\\d\\s、。)）]*)"
              + "|(?:現状|現在|基準|直近)[値は:：の、]*\\s*"
              + NUMBER
              + "\\s*([^\\d\\s、。（(]*)[（(]"
              + YEAR
              + "[)）]");
  private static final Pattern PENDING =
      Pattern.compile("(集計|調査|算定|算出|推計|確認|精査|照会)中|未(集計|調査|公表|確定)");
  private static final Pattern STATED =
      Pattern.compile("(達成率[はが：:=＝（(]{0,2}\\s*)[0-9０-９]{1,4}(?:[.．][0-9０-９]+)?(?=\\s*[%％])");
  private static final Pattern CAUSE = Pattern.compile("原因|要因|理由|ため(?!に)|不足|遅れ|影響");
  private static final Pattern ACTION =
      Pattern.compile("来年度|次年度|翌年度|今後|見直す|見直し|改める|対策|対応|増やす|減らす|始める");

  private static final Pattern SHARE = Pattern.compile("のうち|に占める|で割った|を母数");
  private static final Pattern WHOLE = Pattern.compile("完了|完成|全面.*|すべて|全部|皆");
  private static final Pattern NONE = Pattern.compile("(発生)?な(し|くす)|無し|皆無|根絶|撲滅|発生させない");

  private final ModelIndex index;

  StatedProposals(ModelIndex index) {
    this.index = index;
  }

  @Override
  public Map<String, Function<Hit, Object>> byName() {
    return Map.ofEntries(
        Map.entry("statedTarget", this::statedTarget),
        Map.entry("statedBaseline", this::statedBaseline),
        Map.entry("pendingBaseline", this::pendingBaseline),
        Map.entry("statedShare", this::statedShare),
        Map.entry("targetInFigures", this::targetInFigures),
        Map.entry("correctedNote", this::correctedNote),
        Map.entry("causeAndAction", this::causeAndAction));
  }

  // --- values in notes

  /** The target with its year that the note, the definition or the element's text names. */
  private Object statedTarget(Hit hit) {
    return index.withIndicator(
        hit,
        (number, indicator) ->
            stated(TARGET, indicator)
                .filter(value -> indicator.targets().stream().allMatch(t -> isEmpty(t)))
                .map(
                    value ->
                        (Object)
                            new Edits(index.model())
                                .set("/indicators/" + number + "/targets", List.of(value))
                                .operations())
                .orElse(List.of()));
  }

  private static boolean isEmpty(Measurement target) {
    return target.value().isEmpty() || target.value().flatMap(Value::number).isEmpty();
  }

  /** The baseline with its year that the note, the definition or the element's text names. */
  private Object statedBaseline(Hit hit) {
    return index.withIndicator(
        hit,
        (number, indicator) ->
            stated(BASELINE, indicator)
                .map(
                    value ->
                        (Object)
                            new Edits(index.model())
                                .set("/indicators/" + number + "/baseline", value)
                                .operations())
                .orElse(List.of()));
  }

  /** Year and value in the first text that names both, in the indicator's unit. */
  private Optional<Map<String, Object>> stated(
      Pattern pattern, jp.sujimichi.model.Indicator indicator) {
    List<String> texts = new ArrayList<>();
    indicator.note().ifPresent(texts::add);
    indicator.definition().ifPresent(texts::add);
    OptionalInt own = index.elementOf(indicator);
    if (own.isPresent()) {
      Element element = index.elementAt(own.getAsInt());
      texts.add(element.text());
      element.note().ifPresent(texts::add);
    }
    for (String text : texts) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        Optional<Map<String, Object>> value = dated(matcher, indicator.unit().orElse(""));
        if (value.isPresent()) {
          return value;
        }
      }
    }
    return Optional.empty();
  }

  /** Year and value among the groups of a match; empty where the unit is another one. */
  private static Optional<Map<String, Object>> dated(Matcher matcher, String unit) {
    String year = "";
    String number = "";
    String after = "";
    for (int i = 1; i <= matcher.groupCount(); i++) {
      String group = matcher.group(i);
      if (group == null) {
        continue;
      }
      if (group.matches(YEAR)) {
        year = group;
      } else if (number.isEmpty() && group.matches(NUMBER)) {
        number = group;
      } else {
        after = group;
      }
    }
    OptionalInt read = FiscalYear.parse(year).number();
    boolean sameUnit = !unit.isEmpty() && after.startsWith(unit);
    if (read.isEmpty() || !sameUnit) {
      return Optional.empty();
    }
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("year", read.getAsInt());
    value.put("value", new BigDecimal(number.replace(",", "")));
    return Optional.of(value);
  }

  /** Moves a baseline that is still being counted into the note. */
  private Object pendingBaseline(Hit hit) {
    return index.withIndicator(
        hit,
        (number, indicator) -> {
          String written =
              indicator.baseline().flatMap(Measurement::value).map(Value::written).orElse("");
          String at = "/indicators/" + number;
          return PENDING.matcher(written).find()
              ? new Edits(index.model())
                  .set(
                      at + "/note",
                      indicator.note().map(n -> n + " ").orElse("") + "基準値は" + written)
                  .remove(at + "/baseline")
                  .operations()
              : List.of();
        });
  }

  /** The sentence of the note that says of what a rate is a share. */
  private Object statedShare(Hit hit) {
    return index.withIndicator(
        hit,
        (number, indicator) ->
            first(List.of(indicator.note().orElse("").split("(?<=。)")), SHARE, "")
                .map(text -> (Object) text)
                .orElse(Proposals.NOTHING));
  }

  // --- targets in words

  /** The figure a target in words stands for: all of a share, or nothing at all. */
  private Object targetInFigures(Hit hit) {
    return index.withIndicator(
        hit,
        (number, indicator) -> {
          Edits edits = new Edits(index.model());
          for (int i = 0; i < indicator.targets().size(); i++) {
            Optional<Value> value = indicator.targets().get(i).value();
            if (value.isEmpty() || value.get().number().isPresent()) {
              continue;
            }
            Optional<Integer> figure = figure(value.get().written().strip(), hit);
            if (figure.isEmpty()) {
              return List.of();
            }
            edits.set(Values.pointer(number, "targets", i) + "/value", figure.get());
          }
          return edits.operations();
        });
  }

  private static Optional<Integer> figure(String words, Hit hit) {
    if (NONE.matcher(words).matches()) {
      return Optional.of(0);
    }
    boolean share = hit.at() instanceof Indicator fact && fact.isPercentage();
    return share && WHOLE.matcher(words).matches() ? Optional.of(100) : Optional.empty();
  }

  // --- notes

  /** The note with the achievement worked out as target over measured value. */
  private Object correctedNote(Hit hit) {
    boolean known =
        hit.arguments().get("actual") instanceof Double
            && hit.arguments().get("target") instanceof Double;
    if (!known) {
      return Proposals.NOTHING;
    }
    double actual = (Double) hit.arguments().get("actual");
    double target = (Double) hit.arguments().get("target");
    return index.withIndicator(
        hit,
        (number, indicator) -> {
          Matcher stated = STATED.matcher(indicator.note().orElse(""));
          if (!stated.find() || actual <= 0) {
            return Proposals.NOTHING;
          }
          BigDecimal achievement =
              BigDecimal.valueOf(target / actual * 100).setScale(0, RoundingMode.HALF_UP);
          return stated.replaceFirst("$1" + achievement);
        });
  }

  /** Puts the sentences of the note that name cause and action where the review looks for them. */
  private Object causeAndAction(Hit hit) {
    return index.withIndicator(
        hit,
        (number, indicator) -> {
          String at = "/indicators/" + number;
          List<String> sentences = List.of(indicator.note().orElse("").split("(?<=。)"));
          Optional<String> action = first(sentences, ACTION, "");
          Optional<String> cause = first(sentences, CAUSE, action.orElse(""));
          Edits edits = new Edits(index.model());
          if (indicator.cause().isEmpty()) {
            cause.ifPresent(text -> edits.set(at + "/cause", text));
          }
          if (indicator.action().isEmpty()) {
            action.ifPresent(text -> edits.set(at + "/action", text));
          }
          boolean both =
              (indicator.cause().isPresent() || cause.isPresent())
                  && (indicator.action().isPresent() || action.isPresent());
          return both ? edits.operations() : List.of();
        });
  }

  private static Optional<String> first(List<String> sentences, Pattern pattern, String but) {
    return sentences.stream()
        .map(String::strip)
        .filter(s -> !s.isEmpty() && !s.equals(but) && pattern.matcher(s).find())
        .findFirst();
  }
}
