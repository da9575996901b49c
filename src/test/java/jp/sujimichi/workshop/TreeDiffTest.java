package jp.sujimichi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.sujimichi.testing.ModelGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From any model to any other and back, for versions, fixes and undoing. */
class TreeDiffTest {

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void leadsFromOneModelToTheOtherAndBack(int seed) throws EditException {
    ModelGenerator models = new ModelGenerator(seed);
    ObjectNode one = tree(models, seed % 9);
    ObjectNode other = tree(models, seed % 7 + 1);
    Change there = Operations.applyExactly(one, TreeDiff.operations(one, other));
    assertThat(plain(there.tree())).isEqualTo(plain(other));
    assertThat(plain(Operations.applyExactly(there.tree(), there.undo()).tree()))
        .isEqualTo(plain(one));
    // Whoever follows the messages comes to the same model.
    assertThat(Operations.applyExactly(one, there.operations()).tree()).isEqualTo(there.tree());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hasNothingToDoForTheSameModel(int seed) throws EditException {
    ObjectNode model = tree(new ModelGenerator(seed), seed % 9);
    assertThat(TreeDiff.operations(model, model.deepCopy())).isEmpty();
  }

  private static ObjectNode tree(ModelGenerator models, int size) {
    ObjectNode tree = Trees.of(models.next(size));
    // A board has each waiver and review once.
    for (Kind kind : List.of(Kind.WAIVER, Kind.REVIEW)) {
      Set<String> seen = new HashSet<>();
      ArrayNode once = Json.list();
      kind.in(tree)
          .forEach(item -> once.addAll(seen.add(kind.idOf(item)) ? List.of(item) : List.of()));
      tree.set(kind.list(), once);
    }
    return tree;
  }

  /** Without what says nothing: lists without items and members without a value. */
  private static ObjectNode plain(ObjectNode tree) {
    ObjectNode plain = tree.deepCopy();
    for (Kind kind : Kind.values()) {
      kind.in(plain)
          .forEach(item -> ((ObjectNode) item).properties().removeIf(m -> m.getValue().isNull()));
      if (kind.in(plain).isEmpty()) {
        plain.remove(kind.list());
      }
    }
    plain.properties().removeIf(member -> member.getValue().isNull());
    return plain;
  }
}
