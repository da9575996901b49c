package jp.sujimichi.report.sheet;

import java.util.List;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.LogicModel;

/** Says in lines for people what changed between two versions of a model. */
@FunctionalInterface
public interface ModelComparison {

  /** One line a change, in the order of the newer model; empty when nothing changed. */
  List<Bilingual> changes(LogicModel earlier, LogicModel now);
}
