package jp.sujimichi.benchmarks;

import java.util.List;
import jp.sujimichi.benchmarks.byhand.HandWrittenRules;
import jp.sujimichi.benchmarks.byhand.Spot;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;

/** The product's reader, and rules in plain Java that say where and no more. */
final class ByHand implements Contender {

  private final ModelReader reader = Contender.reader();

  @Override
  public List<Spot> check(byte[] file) {
    if (reader.read("model.json", file) instanceof Read read) {
      return HandWrittenRules.check(read.document().model());
    }
    throw new IllegalStateException("the models compared can be read");
  }
}
