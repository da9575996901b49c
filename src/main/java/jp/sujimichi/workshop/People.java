package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;

/**
 * The browsers on a board. Used by the board's thread alone, but for {@link #report}, which any
 * thread may call.
 */
final class People {

  private static final int LONGEST_PLACE = 400;

  private final Map<String, Participant> byClient = new LinkedHashMap<>();
  private volatile List<Participant> present = List.of();

  /** Adds a browser; another one with the same client id has to go. */
  void add(Participant participant) {
    Optional.ofNullable(byClient.put(participant.client(), participant))
        .ifPresent(other -> other.close(CloseCode.REPLACED, "replaced"));
    present = List.copyOf(byClient.values());
  }

  /** Takes a browser off, and tells the others. */
  void remove(Participant participant) {
    if (byClient.remove(participant.client(), participant)) {
      present = List.copyOf(byClient.values());
      tellWhoIsThere();
    }
  }

  /** The browsers, in the order they came. */
  List<Participant> all() {
    return present;
  }

  /** Who is there, for a message. */
  ArrayNode list() {
    ArrayNode all = Json.list();
    present.forEach(person -> all.add(person.person()));
    return all;
  }

  /** Tells everybody who is there. */
  void tellWhoIsThere() {
    ObjectNode message = Json.message("people");
    message.set("people", list());
    tell(Json.line(message));
  }

  /** Tells the others where a person is. */
  void tellPresence(Participant participant, JsonNode at, boolean typing) {
    ObjectNode message = Json.message("presence").put("client", participant.client());
    message.put("name", participant.name()).set("at", placeOf(at));
    String text = Json.line(message.put("typing", typing));
    present.stream().filter(other -> other != participant).forEach(other -> other.send(text));
  }

  private static JsonNode placeOf(JsonNode at) {
    String kind = at.path("kind").asText();
    String id = at.path("id").asText();
    return kind.isEmpty() || kind.length() + id.length() > LONGEST_PLACE
        ? Json.object().nullNode()
        : Json.object().put("kind", kind).put("id", id);
  }

  /** Tells everybody something in words. */
  void tell(Bilingual text) {
    ObjectNode message = Json.message("notice");
    message.set("text", Json.text(text));
    tell(Json.line(message));
  }

  private void tell(String message) {
    present.forEach(person -> person.send(message));
  }

  /**
   * Gives everybody a report.
   *
   * @return about how long that keeps a slow network busy, in nanoseconds
   */
  long report(LiveReport report) {
    List<Participant> told = present;
    told.forEach(person -> person.report(report));
    return told.stream().mapToLong(Participant::costOfReportNanos).sum();
  }

  /** Ends every connection. */
  void close() {
    present.forEach(person -> person.close(CloseCode.STOPPING, "stopping"));
    byClient.clear();
    present = List.of();
  }
}
