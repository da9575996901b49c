package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jp.sujimichi.format.ModelDocument;
import jp.sujimichi.model.LogicModel;

/**
 * A board at one moment.
 *
 * @param rev how many edits were made
 * @param tree the model as JSON; nobody changes it
 * @param text the tree on one line
 * @param document the model as the checker takes it
 */
record Snapshot(long rev, ObjectNode tree, String text, ModelDocument document) {

  LogicModel model() {
    return document.model();
  }
}
