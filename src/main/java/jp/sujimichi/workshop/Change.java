package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What came of applying operations.
 *
 * @param tree the model after them; nobody changes it any more
 * @param operations the operations that took effect, with those they brought about
 * @param undo operations that undo them, in order
 * @param dropped the places, from 0, of operations that no longer applied
 */
record Change(ObjectNode tree, ArrayNode operations, ArrayNode undo, List<Integer> dropped) {

  Change {
    dropped = List.copyOf(dropped);
  }
}
