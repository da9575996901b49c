package jp.sujimichi.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.sujimichi.engine.fact.Subject;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Collects what the rules of one session report, each hit under the rule that is firing. */
final class HitCollector extends DefaultAgendaEventListener implements FindingSink {

  private final List<Hit> hits = new ArrayList<>();
  private volatile String firing = "";

  List<Hit> hits() {
    return hits;
  }

  /** The rule that fired last; "" before any did. */
  String firing() {
    return firing;
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    firing = event.getMatch().getRule().getName();
  }

  @Override
  public void on(Subject at) {
    hits.add(new Hit(firing, at, Map.of()));
  }

  @Override
  public void on(Subject at, String name, Object value) {
    add(at, name, value);
  }

  @Override
  public void on(Subject at, String name1, Object value1, String name2, Object value2) {
    add(at, name1, value1, name2, value2);
  }

  @Override
  public void on(
      Subject at,
      String name1,
      Object value1,
      String name2,
      Object value2,
      String name3,
      Object value3) {
    add(at, name1, value1, name2, value2, name3, value3);
  }

  @Override
  public void on(
      Subject at,
      String name1,
      Object value1,
      String name2,
      Object value2,
      String name3,
      Object value3,
      String name4,
      Object value4) {
    add(at, name1, value1, name2, value2, name3, value3, name4, value4);
  }

  private void add(Subject at, Object... pairs) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      arguments.put((String) pairs[i], pairs[i + 1]);
    }
    hits.add(new Hit(firing, at, arguments));
  }
}
