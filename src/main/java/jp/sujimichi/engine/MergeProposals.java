package jp.sujimichi.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import jp.sujimichi.engine.fact.Subject;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Link;

/** Proposals that make one element of two. */
final class MergeProposals implements ProposalTopic {

  private final ModelIndex index;

  MergeProposals(ModelIndex index) {
    this.index = index;
  }

  @Override
  public Map<String, Function<Hit, Object>> byName() {
    return Map.of("mergeIntoFirst", this::mergeIntoFirst);
  }

  /**
   * Hands the arrows and indicators of an element on to the one a finding calls {@code first}, and
   * takes it away. An arrow the first one has already goes with it.
   */
  private Object mergeIntoFirst(Hit hit) {
    OptionalInt second = index.element(hit.at());
    OptionalInt first =
        hit.arguments().get("first") instanceof Subject subject
            ? index.element(subject)
            : OptionalInt.empty();
    if (index.isLarge() || first.isEmpty() || second.isEmpty()) {
      return List.of();
    }
    Element kept = index.elementAt(first.getAsInt());
    Element gone = index.elementAt(second.getAsInt());
    if (!index.isNamed(first.getAsInt()) || !index.isNamed(second.getAsInt())) {
      return List.of();
    }
    Edits edits = new Edits(index.model());
    moveLinks(gone.id(), kept.id(), edits);
    for (int number : index.indicatorsOf(gone.id())) {
      edits.set("/indicators/" + number + "/element", kept.id());
    }
    return edits.remove("/elements/" + second.getAsInt()).operations();
  }

  private void moveLinks(String gone, String kept, Edits edits) {
    Set<String> known = new HashSet<>();
    for (Link link : index.model().links()) {
      if (!touches(link, gone)) {
        known.add(key(link, gone, kept));
      }
    }
    List<Integer> dispensable = new ArrayList<>();
    for (int i = 0; i < index.model().links().size(); i++) {
      Link link = index.model().links().get(i);
      if (!touches(link, gone)) {
        continue;
      }
      boolean loop = touches(link, kept) || link.from().equals(link.to());
      if (loop || !known.add(key(link, gone, kept))) {
        dispensable.add(i);
      } else {
        String end = link.from().equals(gone) ? "/from" : "/to";
        edits.set("/links/" + i + end, kept);
      }
    }
    edits.removeFrom("/links", dispensable);
  }

  private static boolean touches(Link link, String element) {
    return link.from().equals(element) || link.to().equals(element);
  }

  private static String key(Link link, String gone, String kept) {
    String from = link.from().equals(gone) ? kept : link.from();
    String to = link.to().equals(gone) ? kept : link.to();
    return from + '\n' + to + '\n' + link.kind();
  }
}
