package jp.sujimichi.engine.fact;

import java.util.Optional;
import jp.sujimichi.finding.Reference;
import jp.sujimichi.model.Bilingual;

/**
 * Something in another model, named by that model's id and its own: {@code bus-plan/k3}.
 *
 * @param subject what it is there
 * @param model the id of that model
 * @param title the title of that model
 */
record OtherModel(Subject subject, String model, String title) implements Subject {

  /** The indicator it is there; empty for anything else. */
  Optional<jp.sujimichi.model.Indicator> indicator() {
    return subject instanceof Indicator fact ? Optional.of(fact.source()) : Optional.empty();
  }

  @Override
  public Reference reference() {
    return new Reference(subject.reference().kind(), model + '/' + subject.reference().id());
  }

  @Override
  public String pointer() {
    return subject.pointer();
  }

  @Override
  public Bilingual label() {
    return Bilingual.same(title);
  }

  @Override
  public String identity() {
    return model + '/' + subject.identity();
  }
}
