package jp.sujimichi.report.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.finding.ModelReport;
import jp.sujimichi.finding.Summary;
import jp.sujimichi.finding.Tool;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.retrospect.Retrospective;

/** A small model with one chain, whose last KPI was missed, and what else a sheet shows. */
final class Samples {

  static final String MODEL =
      """
      {"formatVersion": 1, "title": "外出支援", "plan": {"start": 2022}, "asOf": 2024,
       "owner": {"name": "みどり市"},
       "elements": [
         {"id": "a", "tier": "activity", "text": "巡回バスを走らせる"},
         {"id": "o", "tier": "output", "text": "バスが走る"},
         {"id": "x", "tier": "outcome1", "text": "バスが使われる"},
         {"id": "z", "tier": "outcome3", "text": "移動に困らない市になる"}],
       "links": [
         {"from": "a", "to": "o"},
         {"id": "l2", "from": "o", "to": "x", "assumption": "=停留所まで<歩ける>"},
         {"from": "x", "to": "z"}],
       "indicators": [
         {"id": "k1", "element": "o", "name": "運行回数", "unit": "回", "direction": "increase",
          "targets": [{"year": 2024, "value": 1000}], "actuals": [{"year": 2024, "value": 1200}]},
         {"id": "k2", "element": "x", "name": "=年間の利用者数", "unit": "人", "direction": "increase",
          "baseline": {"year": 2021, "value": 0},
          "targets": [{"year": 2024, "value": 5000}], "actuals": [{"year": 2024, "value": 4480}],
          "cause": "停留所が遠い"},
         {"id": "k3", "element": "z", "name": "外出に困る人の割合", "unit": "%", "direction": "decrease",
          "targets": [{"year": 2030, "value": 10}], "actuals": [{"year": 2024, "value": "集計中"}]}],
       "waivers": [{"rule": "causality/dead-end", "on": "o", "reason": "来年つなぐ", "by": "企画課",
                    "until": "2025-03-31"}]}
      """;

  private Samples() {}

  static LogicModel model(String json) {
    return ((Read) new ModelReader().read("m.json", json)).document().model();
  }

  static Sheet sheet() {
    return sheet(MODEL);
  }

  static Sheet sheet(String json) {
    LogicModel model = model(json);
    return Sheet.of(
        Retrospective.ofMeasured(model).orElseThrow(),
        new ModelReport(
            "m.json", Optional.empty(), model.title(), List.of(), List.of(), Summary.NONE),
        new Tool("sujimichi", "1.0", "sha256:0123456789abcdef", "none"),
        LocalDate.of(2025, 6, 1),
        rule -> Optional.of(new Bilingual("成果につながる", "leads to a result")));
  }
}
