package jp.sujimichi.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.engine.fact.ElementWording;
import jp.sujimichi.engine.fact.Written;
import jp.sujimichi.model.Direction;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LinkKind;
import jp.sujimichi.model.Tier;

/** Proposals for the words of elements, made of words that stand in the model already. */
final class WordingProposals implements ProposalTopic {

  private static final Pattern LEVEL = Pattern.compile("(率|割合|度|指数|比|点数|得点|シェア|水準)([(（].*)?$");
  private static final Pattern NUMBERED = Pattern.compile("^([①-⑳])\\s*(.{3,})$");
  private static final Pattern MARK = Pattern.compile("[①-⑳](?=の|を|に|が|は|と|で|により|による|から)");

  private final ModelIndex index;

  WordingProposals(ModelIndex index) {
    this.index = index;
  }

  @Override
  public Map<String, Function<Hit, Object>> byName() {
    return Map.ofEntries(
        Map.entry("splitElement", this::splitElement),
        Map.entry("measuredChange", this::measuredChange),
        Map.entry("tierOfAct", this::tierOfAct),
        Map.entry("namedReference", this::namedReference),
        Map.entry(
            "wordsProperty",
            hit -> hit.at() instanceof Written w ? w.getWordsProperty() : Proposals.NOTHING),
        Map.entry(
            "formerText", hit -> hit.at() instanceof Written w ? w.getWords() : Proposals.NOTHING));
  }

  // --- several things in one element

  /**
   * One element for each thing the text of an element says: the first stays where it is, each other
   * gets the same arrows, and the indicators that speak of it.
   */
  private Object splitElement(Hit hit) {
    OptionalInt at = index.element(hit.at());
    if (at.isEmpty() || index.isLarge() || !index.isNamed(at.getAsInt())) {
      return List.of();
    }
    Element element = index.elementAt(at.getAsInt());
    List<String> parts = TextParts.of(element.text());
    if (parts.isEmpty()) {
      return List.of();
    }
    Edits edits = new Edits(index.model());
    edits.set("/elements/" + at.getAsInt() + "/text", parts.get(0));
    String id = element.id();
    String[] ids = index.unusedElementIds(id, parts.size());
    for (int i = 1; i < ids.length; i++) {
      edits.addElement(part(element, ids[i], parts.get(i)));
      for (Link link : index.model().links()) {
        copy(link, id, ids[i], edits);
      }
    }
    for (int number : index.indicatorsOf(id)) {
      String name = index.indicatorAt(number).name();
      int best = 0;
      for (int i = 1; i < ids.length; i++) {
        boolean closer = index.likeness(parts.get(i), name) > index.likeness(parts.get(best), name);
        best = closer ? i : best;
      }
      if (best > 0) {
        edits.set("/indicators/" + number + "/element", ids[best]);
      }
    }
    return edits.operations();
  }

  private static Map<String, Object> part(Element element, String id, String text) {
    Map<String, Object> part = new LinkedHashMap<>();
    part.put("id", id);
    part.put("tier", element.tier().code());
    element.field().ifPresent(field -> part.put("field", field.code()));
    part.put("text", text);
    return part;
  }

  private void copy(Link link, String id, String part, Edits edits) {
    boolean from = link.from().equals(id);
    OptionalInt other = index.graph().numberOf(from ? link.to() : link.from());
    if (from == link.to().equals(id) || other.isEmpty()) {
      return;
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    copy.put("from", from ? part : link.from());
    copy.put("to", from ? link.to() : part);
    if (link.kind() != LinkKind.CAUSE) {
      copy.put("kind", link.kind().code());
    }
    edits.addLink(copy);
  }

  // --- what changes

  /**
   * The change the only indicator of an element measures, as a sentence, where that says who or
   * what changes: 一人で外出する高齢者の数が増える.
   */
  private Object measuredChange(Hit hit) {
    if (!(hit.at() instanceof jp.sujimichi.engine.fact.Element fact)) {
      return Proposals.NOTHING;
    }
    List<Integer> indicators = index.indicatorsOf(hit.at().reference().id());
    if (indicators.size() != 1) {
      return Proposals.NOTHING;
    }
    Indicator indicator = index.indicatorAt(indicators.get(0));
    Direction way = indicator.direction().orElse(Direction.MAINTAIN);
    if (way == Direction.MAINTAIN) {
      return Proposals.NOTHING;
    }
    boolean level = LEVEL.matcher(indicator.name()).find();
    boolean up = way == Direction.INCREASE;
    String verb = level ? up ? "上がる" : "下がる" : up ? "増える" : "減る";
    String text = indicator.name() + "が" + verb;
    ElementWording wording = fact.getWording().of(text);
    boolean says = wording.isSubjectNamed() && !wording.isVague() && !wording.isActVerb();
    return says ? text : Proposals.NOTHING;
  }

  // --- acts among the results

  /**
   * The tier of the furthest direct cause of an element, where that is no result, else the one of
   * activities: there an act can stand without turning an arrow back.
   */
  private Object tierOfAct(Hit hit) {
    OptionalInt at = index.element(hit.at());
    if (at.isEmpty()) {
      return Proposals.NOTHING;
    }
    Tier furthest =
        Arrays.stream(index.graph().causesOf(at.getAsInt()))
            .mapToObj(i -> index.elementAt(i).tier())
            .max(Tier::compareTo)
            .orElse(Tier.ACTIVITY);
    Tier tier = furthest.isBefore(Tier.ACTIVITY) ? Tier.ACTIVITY : furthest;
    return tier.isOutcome() ? Proposals.NOTHING : tier;
  }

  // --- references

  /** A text with the words of the element a circled figure stands for in place of that figure. */
  private Object namedReference(Hit hit) {
    if (!(hit.at() instanceof Written written) || index.isLarge()) {
      return Proposals.NOTHING;
    }
    String text = written.getWords();
    Matcher mark = MARK.matcher(text);
    if (!mark.find()) {
      return Proposals.NOTHING;
    }
    List<String> named =
        index.model().elements().stream()
            .map(Element::text)
            .map(NUMBERED::matcher)
            .filter(
                m ->
                    m.matches()
                        && m.group(1).equals(mark.group())
                        && !MARK.matcher(m.group()).lookingAt())
            .map(m -> m.group(2))
            .toList();
    if (named.size() != 1) {
      return Proposals.NOTHING;
    }
    String resolved =
        text.substring(0, mark.start()) + "「" + named.get(0) + "」" + text.substring(mark.end());
    return MARK.matcher(resolved).find() ? Proposals.NOTHING : resolved;
  }
}
