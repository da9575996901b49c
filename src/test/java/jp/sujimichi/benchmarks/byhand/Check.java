package jp.sujimichi.benchmarks.byhand;

import java.util.function.Consumer;

/** One rule written by hand. */
@FunctionalInterface
interface Check {

  /**
   * Looks for its defect.
   *
   * @param wiring the model with its references resolved
   * @param found takes the JSON Pointer of every place that has it
   */
  void on(Wiring wiring, Consumer<String> found);
}
