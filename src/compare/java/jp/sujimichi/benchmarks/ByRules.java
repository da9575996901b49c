package jp.sujimichi.benchmarks;

import java.util.ArrayList;
import java.util.List;
import jp.sujimichi.benchmarks.byhand.Spot;
import jp.sujimichi.engine.Checker;
import jp.sujimichi.finding.Finding;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;

/** The product, with the rules on the class path; findings have their texts and ways to mend. */
final class ByRules implements Contender {

  private final ModelReader reader = Contender.reader();
  private final Checker checker = Checker.standard();

  @Override
  public List<Spot> check(byte[] file) {
    if (reader.read("model.json", file) instanceof Read read) {
      List<Spot> spots = new ArrayList<>();
      for (Finding finding : checker.checkOne(read.document()).findings()) {
        spots.add(new Spot(finding.rule(), finding.at().pointer()));
      }
      return spots;
    }
    throw new IllegalStateException("the models compared can be read");
  }
}
