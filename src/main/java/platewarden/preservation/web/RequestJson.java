package platewarden.preservation.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import platewarden.preservation.Area;
import platewarden.preservation.CompleteRequest;
import platewarden.preservation.PreservationRequest;

/** A request as JSON. What is not of its kind is named; what was sent is not repeated. */
final class RequestJson {

  private static final int MOST = 10_000;

  private final JsonNode json;

  RequestJson(JsonNode json) {
    if (!json.isObject()) {
      throw malformed("The body is not a JSON object.");
    }
    this.json = json;
  }

  PreservationRequest request() {
    JsonNode area = json.path("area");
    return new PreservationRequest(
        text("requesterName"),
        text("representing"),
        text("contact"),
        text("caseOrComplaintNumber"),
        text("court"),
        Boolean.TRUE.equals(flag("chargePending")),
        statement(),
        texts("plates"),
        area.isTextual() ? area.asText() : text("placeInWords"),
        area.isObject() ? area(area) : null,
        texts("readers"),
        time("from", AskedTimes::from),
        time("to", AskedTimes::to));
  }

  CompleteRequest.Addition addition() {
    return new CompleteRequest.Addition(
        text("requesterName"),
        text("representing"),
        text("contact"),
        text("caseOrComplaintNumber"),
        text("court"),
        flag("chargePending"),
        statement());
  }

  /** The letter of representation, in base64; null when there is none. */
  byte @Nullable [] letter() {
    JsonNode given = json.path("representationAttachment");
    if (given.isMissingNode() || given.isNull()) {
      return null;
    }
    JsonNode base64 = given.isObject() ? given.path("base64") : given;
    if (!base64.isTextual()) {
      throw malformed("representationAttachment is not base64, nor an object with base64 in it.");
    }
    try {
      return Base64.getMimeDecoder().decode(base64.asText());
    } catch (IllegalArgumentException e) {
      throw malformed("representationAttachment is not base64.");
    }
  }

  /** The sentence, or that it is made. */
  private @Nullable String statement() {
    JsonNode given = json.path("exculpatoryStatement");
    if (given.isBoolean()) {
      return given.booleanValue() ? PreservationForm.STATEMENT : null;
    }
    return text("exculpatoryStatement");
  }

  private @Nullable String text(String name) {
    JsonNode given = json.path(name);
    if (given.isMissingNode() || given.isNull()) {
      return null;
    }
    if (!given.isTextual()) {
      throw malformed(name + " is not a text.");
    }
    return given.asText();
  }

  private @Nullable Boolean flag(String name) {
    JsonNode given = json.path(name);
    if (given.isMissingNode() || given.isNull()) {
      return null;
    }
    if (!given.isBoolean()) {
      throw malformed(name + " is neither true nor false.");
    }
    return given.booleanValue();
  }

  private List<String> texts(String name) {
    JsonNode given = json.path(name);
    if (given.isMissingNode() || given.isNull()) {
      return List.of();
    }
    if (!given.isArray() || given.size() > MOST) {
      throw malformed(name + " is not a list of at most " + MOST + " texts.");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode each : given) {
      if (!each.isTextual()) {
        throw malformed(name + " holds something that is not a text.");
      }
      texts.add(each.asText());
    }
    return texts;
  }

  private static Area area(JsonNode area) {
    if (!area.path("latitude").isNumber()
        || !area.path("longitude").isNumber()
        || !area.path("radiusMetres").isNumber()) {
      throw malformed("area has no numbers latitude, longitude and radiusMetres.");
    }
    return new Area(
        area.path("latitude").asDouble(),
        area.path("longitude").asDouble(),
        area.path("radiusMetres").asDouble());
  }

  private @Nullable Instant time(String name, Function<String, @Nullable Instant> read) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      return read.apply(text);
    } catch (DateTimeException e) {
      throw malformed(name + " is neither a day nor a time (ISO 8601).");
    }
  }

  private static ResponseStatusException malformed(String why) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
  }
}
