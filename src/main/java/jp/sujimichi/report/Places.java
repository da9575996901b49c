package jp.sujimichi.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.finding.Location;
import jp.sujimichi.finding.SubjectKind;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Language;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.model.Tier;

/** Says where findings of one model stand, in words of its author and of the guideline. */
final class Places {

  private static final int LONGEST_LABEL = 40;

  private final String file;
  private final Map<String, Tier> elements = new HashMap<>();
  private final Map<String, Tier> indicators = new HashMap<>();

  Places(String file, LogicModel model) {
    this.file = file;
    for (Element element : model.elements()) {
      elements.putIfAbsent(element.id(), element.tier());
    }
    for (Indicator indicator : model.indicators()) {
      indicator
          .element()
          .map(elements::get)
          .ifPresent(tier -> indicators.putIfAbsent(indicator.id(), tier));
    }
  }

  /** File and place, kind, words and tier, such as {@code a.json:12:5 要素「…」（アウトプット）}. */
  String inFull(Location at, Language language) {
    String place = cellOrLine(at);
    String where = place.isEmpty() ? file : file.isEmpty() ? place : file + separator(at) + place;
    String subject = at.subject().kind().label().in(language);
    String words =
        switch (language) {
          case JA -> subject + "「" + label(at, language) + "」";
          case EN -> subject + " “" + label(at, language) + "”";
        };
    return (where + " " + words + tier(at, language)).strip();
  }

  /** Place within the file, words and tier. */
  String inShort(Location at, Language language) {
    String words =
        switch (language) {
          case JA -> "「" + label(at, language) + "」";
          case EN -> " “" + label(at, language) + "”";
        };
    return (cellOrLine(at) + words + tier(at, language)).strip();
  }

  /** The message with its place, whose words are left out where the message already has them. */
  String beside(Finding finding, Language language) {
    String message = finding.message().in(language);
    return message.contains(label(finding.at(), language))
        ? (cellOrLine(finding.at()) + " " + message).strip()
        : inShort(finding.at(), language) + " " + message;
  }

  /** Whether two findings of a rule say the same but for the place they name. */
  static boolean sameButForPlace(Finding a, Finding b) {
    return skeleton(a.message().ja()).equals(skeleton(b.message().ja()));
  }

  private static String skeleton(String message) {
    String words = message.replaceAll("「[^」]*」", "「」");
    for (Tier tier : Tier.values()) {
      words = words.replace(tier.label().ja(), "");
    }
    return words;
  }

  private static String separator(Location at) {
    return at.cell().isPresent() ? " " : ":";
  }

  private static String cellOrLine(Location at) {
    return at.cell().orElseGet(() -> at.line() == 0 ? "" : at.line() + ":" + at.column());
  }

  private static String label(Location at, Language language) {
    String label = at.label().in(language).replaceAll("\\s+", " ").strip();
    return label.codePointCount(0, label.length()) <= LONGEST_LABEL
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
  }

  private String tier(Location at, Language language) {
    Map<String, Tier> known =
        at.subject().kind() == SubjectKind.INDICATOR
            ? indicators
            : at.subject().kind() == SubjectKind.ELEMENT ? elements : Map.of();
    Optional<Bilingual> label = Optional.ofNullable(known.get(at.subject().id())).map(Tier::label);
    return label
        .map(text -> language == Language.JA ? "（" + text.ja() + "）" : " (" + text.en() + ")")
        .orElse("");
  }
}
