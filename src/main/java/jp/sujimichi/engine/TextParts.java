package jp.sujimichi.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text that says several things into texts that say one each, in the author's words. Where a
 * part would not read as a sentence by itself, the text is left whole.
 */
final class TextParts {

  private static final int SHORTEST = 4;
  private static final Pattern BULLET =
      Pattern.compile("(?m)^\\s*(?:[・●■◆○*\\-]|[①-⑳]|[(（]?\\d{1,2}[)）.．])\\s*");
  private static final Pattern SENTENCE_END = Pattern.compile("[。．]\\s*");
  private static final Pattern TOGETHER = Pattern.compile("とともに、?|と同時に、?");

  /** A noun for an act or a change with what joins it to the next one. */
  private static final Pattern NOUN_JOINT =
      Pattern.compile(
          "(?<=開催|実施|配布|配付|整備|設置|交付|派遣|作成|策定|周知|広報|支援|調整|調査|研修|啓発|導入|改修|運行|発信|配信|育成|養成"
              + "|補助|助成|点検|修繕|補修|見直し|開発|構築|公開|貸与|募集|相談|運営|開設|提供|訪問|巡回|収集|分析|検討|連携"
              + "|向上|活性化|実現|増加|減少|改善|充実|強化|促進|拡大|創出|確保|醸成)(?:等|など)?(?:及び|および|並びに|ならびに|、|や|と)"
              + "(?=[^、。]{3,})");

  /** How a verb that goes on ends, and how it ends when the sentence does. */
  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("され", "される"),
          Map.entry("図られ", "図られる"),
          Map.entry("でき", "できる"),
          Map.entry("増え", "増える"),
          Map.entry("なり", "なる"),
          Map.entry("図り", "図る"),
          Map.entry("まり", "まる"),
          Map.entry("減り", "減る"),
          Map.entry("上がり", "上がる"),
          Map.entry("下がり", "下がる"),
          Map.entry("進み", "進む"));

  /** Verbs in す among those that go on with し: 増やし, 促し, 目指し; 実施し is none. */
  private static final Pattern ENDS_IN_SU =
      Pattern.compile("(?:[ぁ-ん]|目指|手放|(?<!\\p{IsHan})\\p{IsHan})$");

  private static final Pattern GOES_ON =
      Pattern.compile("(?<![対関際即応通ら])(され|図られ|でき|増え|なり|図り|まり|減り|上がり|下がり|進み|し)、");

  private TextParts() {}

  /** The parts, in order; empty where the text cannot be cut cleanly. */
  static List<String> of(String text) {
    List<String> lines = text.indexOf('\n') < 0 ? List.of(text) : split(text, BULLET);
    List<String> parts = new ArrayList<>();
    for (String line : lines) {
      for (String sentence : split(line, SENTENCE_END)) {
        for (String clause : split(sentence, TOGETHER)) {
          parts.addAll(clauses(clause));
        }
      }
    }
    boolean clean =
        parts.size() > 1 && parts.stream().allMatch(p -> p.length() >= SHORTEST && isBalanced(p));
    return clean && parts.stream().distinct().count() == parts.size() ? parts : List.of();
  }

  private static List<String> clauses(String text) {
    List<String> parts = new ArrayList<>();
    Matcher joint = GOES_ON.matcher(text);
    int from = 0;
    while (joint.find()) {
      parts.add(ended(text.substring(from, joint.start()), joint.group(1)));
      from = joint.end();
    }
    parts.add(text.substring(from));
    return parts.size() > 1 ? parts : split(text, NOUN_JOINT);
  }

  private static String ended(String stem, String ending) {
    if (ending.equals("し")) {
      return stem + (ENDS_IN_SU.matcher(stem).find() ? "す" : "する");
    }
    return stem + ENDINGS.get(ending);
  }

  /** Whether brackets are closed where they were opened. */
  private static boolean isBalanced(String text) {
    int open = 0;
    for (char c : text.toCharArray()) {
      open += "（(「『".indexOf(c) >= 0 ? 1 : "）)」』".indexOf(c) >= 0 ? -1 : 0;
      if (open < 0) {
        return false;
      }
    }
    return open == 0;
  }

  private static List<String> split(String text, Pattern joint) {
    List<String> parts = new ArrayList<>();
    for (String part : joint.split(text)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }
}
