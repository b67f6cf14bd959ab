package platewarden.preservation.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/**
 * What people wrote lies sealed under the requests' key; what a hold keeps, and of what, under the
 * hold's own, which dies with it.
 */
@Component
class HoldTexts {

  private static final KeyScope REQUESTS = new KeyScope("preservation", "requests");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private final Sealing sealing;

  HoldTexts(Sealing sealing) {
    this.sealing = sealing;
  }

  static KeyScope ofHold(UUID holdId) {
    return new KeyScope("hold", holdId.toString());
  }

  Sealing sealing() {
    return sealing;
  }

  byte[] seal(byte[] plain, String what) {
    return sealing.seal(REQUESTS, plain, context(what));
  }

  byte[] open(byte[] sealed, String what) {
    return sealing.open(REQUESTS, sealed, context(what));
  }

  byte[] mark(String text) {
    return sealing.token(REQUESTS, text);
  }

  byte[] sealInHold(UUID holdId, byte[] plain, String what) {
    return sealing.seal(ofHold(holdId), plain, context(what));
  }

  byte[] openInHold(UUID holdId, byte[] sealed, String what) {
    return sealing.open(ofHold(holdId), sealed, context(what));
  }

  static byte[] json(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What belongs to a hold cannot be written");
    }
  }

  static <T> T parse(byte[] json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (IOException e) {
      // The parser's message would quote what was sealed.
      throw new IllegalStateException("What belongs to a hold cannot be parsed");
    }
  }

  private static byte[] context(String what) {
    return what.getBytes(StandardCharsets.US_ASCII);
  }
}
