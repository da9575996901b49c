package jp.sujimichi.engine.fact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.model.Tier;

/** Finds outcomes whose population is written and the outputs upstream that count people. */
final class Reaches {

  /** 備えている人／市民12万人, 対象:65歳以上の市民3.2万人: a population with its number. */
  private static final Pattern POPULATION =
      Pattern.compile(
          "(?:[/÷]|分母|対象|人口|母数)[^/÷\\d]{0,12}?(?:\\d{1,2}歳以上の?[^\\d]{0,6})?"
              + "(\\d[\\d,]*(?:\\.\\d+)?)\\s*(千|万)?人");

  private static final Pattern SPREADING =
      Pattern.compile("広が|広ま|波及|口コミ|伝え|伝わ|リーダー|サポーター|推進員|担い手|地域全体|自治会|町内会|家族|横展開|普及");

  /** How what {@link #POPULATION} finds begins. */
  private static final AnyWord WHOLE = AnyWord.of("/", "÷", "分母", "対象", "人口", "母数");

  private Reaches() {}

  /** One entry an outcome with a population and the output upstream that reaches most. */
  static List<Reach> among(List<Indicator> indicators, List<Link> links) {
    Map<Indicator, Double> populations = new HashMap<>();
    for (Indicator indicator : indicators) {
      if (indicator.getRank() >= Tier.OUTCOME2.rank()) {
        String written = indicator.getName() + ' ' + Texts.plain(indicator.getDefinition());
        Matcher population = WHOLE.isIn(written) ? POPULATION.matcher(written) : null;
        if (population != null && population.find()) {
          populations.put(indicator, number(population));
        }
      }
    }
    if (populations.isEmpty()) {
      return List.of();
    }
    Map<Element, List<Link>> into = new HashMap<>();
    links.stream()
        .filter(Link::isCausal)
        .forEach(link -> into.computeIfAbsent(link.getTo(), k -> new ArrayList<>()).add(link));
    List<Reach> result = new ArrayList<>();
    for (Indicator outcome : indicators) {
      Double population = populations.get(outcome);
      if (population != null) {
        addUpstream(result, outcome, population, into, indicators);
      }
    }
    return result;
  }

  private static double number(Matcher population) {
    double number = Double.parseDouble(population.group(1).replace(",", ""));
    String factor = population.group(2);
    return factor == null ? number : number * (factor.equals("万") ? 1e4 : 1e3);
  }

  private static void addUpstream(
      List<Reach> result,
      Indicator outcome,
      double population,
      Map<Element, List<Link>> into,
      List<Indicator> indicators) {
    Set<Element> upstream = new HashSet<>(Set.of(outcome.getElement()));
    Deque<Element> open = new ArrayDeque<>(upstream);
    boolean spreading = SPREADING.matcher(outcome.getElement().getText()).find();
    while (!open.isEmpty()) {
      for (Link link : into.getOrDefault(open.pop(), List.of())) {
        spreading |= SPREADING.matcher(link.getAssumption() + link.getNote()).find();
        if (upstream.add(link.getFrom())) {
          spreading |= SPREADING.matcher(link.getFrom().getText()).find();
          open.push(link.getFrom());
        }
      }
    }
    Indicator most = null;
    for (Indicator output : indicators) {
      boolean counts =
          output.getTier() == Tier.OUTPUT
              && upstream.contains(output.getElement())
              && Unit.of(output.getMeasure()).base().equals("人")
              && output.getFinalTarget() > 0;
      if (output.getTier() == Tier.OUTPUT && upstream.contains(output.getElement()) && !counts) {
        return;
      }
      if (counts && (most == null || people(output) > people(most))) {
        most = output;
      }
    }
    if (most != null && population > 0) {
      result.add(new Reach(most, outcome, people(most), population, spreading));
    }
  }

  private static double people(Indicator output) {
    return output.getFinalTarget() * Unit.of(output.getMeasure()).scale();
  }
}
