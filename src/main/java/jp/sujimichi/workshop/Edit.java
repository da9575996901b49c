package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One action of one person, as it stands in the journal and goes to every browser.
 *
 * @param rev the revision of the board after it
 * @param client who made it; empty for the program itself
 * @param seq the client's own number for it; 0 for one that no client numbered
 * @param label what it did, for the undo menu
 * @param operations what took effect
 * @param undo what undoes it
 */
record Edit(long rev, String client, long seq, String label, JsonNode operations, JsonNode undo) {

  /** The message to the browsers. */
  ObjectNode message() {
    return write(Json.message("edit"));
  }

  /** The line of the journal. */
  ObjectNode record() {
    return write(Json.object().put("record", "edit"));
  }

  private ObjectNode write(ObjectNode into) {
    into.put("rev", rev).put("client", client).put("seq", seq);
    into.set("ops", operations);
    into.set("undo", undo);
    return into.put("label", label);
  }

  /** The edit of a journal line. */
  static Edit of(JsonNode record) {
    return new Edit(
        record.path("rev").asLong(),
        record.path("client").asText(),
        record.path("seq").asLong(),
        record.path("label").asText(),
        record.path("ops"),
        record.path("undo"));
  }
}
