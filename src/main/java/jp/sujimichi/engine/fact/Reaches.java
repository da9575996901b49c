package jp.sujimichi.engine.fact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.model.CausalGraph;
import jp.sujimichi.model.Tier;

/** Finds outcomes whose population is written and the outputs upstream that count people. */
final class Reaches {

  /** 備えている人／市民12万人, 対象:65歳以上の市民3.2万人: a population with its number. */
  private static final Pattern POPULATION =
      Pattern.compile(
          "(?:[/÷]|分母|対象|人口|母数)[^/÷\\d]{0,12}?(?:\\d{1,2}歳以上の?[^\\d]{0,6})?"
              + "(\\d[\\d,]*(?:\\.\\d+)?)\\s*(千|万)?人");

  private static final AnyWord SPREADING =
      AnyWord.of(
          "広が", "広ま", "波及", "口コミ", "伝え", "伝わ", "リーダー", "サポーター", "推進員", "担い手", "地域全体", "自治会", "町内会",
          "家族", "横展開", "普及");

  /** How what {@link #POPULATION} finds begins. */
  private static final AnyWord WHOLE = AnyWord.of("/", "÷", "分母", "対象", "人口", "母数");

  private final CausalGraph graph;
  private final List<Indicator> indicators;
  private final List<Link> links;

  private Reaches(CausalGraph graph, List<Indicator> indicators, List<Link> links) {
    this.graph = graph;
    this.indicators = indicators;
    this.links = links;
  }

  /** One entry an outcome with a population and the output upstream that reaches most. */
  static List<Reach> among(CausalGraph graph, List<Indicator> indicators, List<Link> links) {
    Reaches reaches = new Reaches(graph, indicators, links);
    List<Reach> result = new ArrayList<>();
    for (Indicator indicator : indicators) {
      if (indicator.getRank() >= Tier.OUTCOME2.rank()) {
        String written = indicator.getName() + ' ' + Texts.plain(indicator.getDefinition());
        Matcher population = mayNamePeople(written) ? POPULATION.matcher(written) : null;
        if (population != null && population.find()) {
          reaches.from(indicator, number(population)).ifPresent(result::add);
        }
      }
    }
    return result;
  }

  private static boolean mayNamePeople(String written) {
    return holdsCountOfPeople(written) && WHOLE.isIn(written);
  }

  /** Whether 人 stands behind a figure, as {@link #POPULATION} ends. */
  private static boolean holdsCountOfPeople(String written) {
    for (int at = written.indexOf('人', 1); at > 0; at = written.indexOf('人', at + 1)) {
      int before = at - 1;
      if (written.charAt(before) == '千' || written.charAt(before) == '万') {
        before--;
      }
      while (before > 0 && written.charAt(before) == ' ') {
        before--;
      }
      if (isFigure(written.charAt(before))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFigure(char c) {
    return c >= '0' && c <= '9' || c == ',';
  }

  private static double number(Matcher population) {
    double number = Double.parseDouble(population.group(1).replace(",", ""));
    String factor = population.group(2);
    return factor == null ? number : number * (factor.equals("万") ? 1e4 : 1e3);
  }

  private Optional<Reach> from(Indicator outcome, double population) {
    int end = outcome.getElement().number();
    BitSet upstream = graph.upstreamOf(element -> element == end);
    Indicator most = null;
    for (Indicator output : indicators) {
      if (output.getTier() == Tier.OUTPUT && upstream.get(output.getElement().number())) {
        if (!Unit.of(output.getMeasure()).base().equals("人") || !(output.getFinalTarget() > 0)) {
          return Optional.empty();
        }
        if (most == null || people(output) > people(most)) {
          most = output;
        }
      }
    }
    return most != null && population > 0
        ? Optional.of(
            new Reach(most, outcome, people(most), population, isSpreading(outcome, upstream)))
        : Optional.empty();
  }

  /** Whether something on the way says that it reaches others through those it reached. */
  private boolean isSpreading(Indicator outcome, BitSet upstream) {
    if (SPREADING.isIn(outcome.getElement().getText())) {
      return true;
    }
    for (Link link : links) {
      if (link.isCausal()
          && upstream.get(link.getTo().number())
          && (SPREADING.isIn(link.getAssumption() + link.getNote())
              || SPREADING.isIn(link.getFrom().getText()))) {
        return true;
      }
    }
    return false;
  }

  private static double people(Indicator output) {
    return output.getFinalTarget() * Unit.of(output.getMeasure()).scale();
  }
}
