package platewarden.intake.route;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import platewarden.intake.MessageNotReadable;
import platewarden.intake.MessageNotReadable.Why;

/** Reads JSON strictly: a field that is there twice would leave one of them uncounted. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  static JsonNode read(byte[] body) {
    JsonNode node;
    try {
      node = MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      // Not its message, which quotes the text; nor the cause, which a log would print.
      JsonLocation at = e.getLocation();
      String where =
          at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
      throw new MessageNotReadable(Why.MALFORMED, "The message is not JSON" + where);
    } catch (IOException e) {
      throw new MessageNotReadable(Why.MALFORMED, "The message is not text in UTF-8");
    }
    if (node == null || node.isMissingNode()) {
      throw new MessageNotReadable(Why.MALFORMED, "The message is empty");
    }
    return node;
  }
}
