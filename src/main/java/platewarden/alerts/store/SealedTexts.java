package platewarden.alerts.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.alerts.AlertRecord;
import platewarden.sealing.KeyDestroyed;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/** What of an alert dies with the day of its read, sealed under that day's key. */
@Component
class SealedTexts {

  private final Sealing sealing;
  private final ObjectMapper json;

  SealedTexts(Sealing sealing, ObjectMapper json) {
    this.sealing = sealing;
    this.json = json;
  }

  byte[] token(LocalDate day, String value) {
    return sealing.token(KeyScope.ofDay(day), value);
  }

  byte[] seal(LocalDate day, UUID alert, AlertRecord.Plain plain) {
    try {
      return sealing.seal(KeyScope.ofDay(day), json.writeValueAsBytes(plain), context(alert));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The texts of an alert cannot be written");
    }
  }

  byte @Nullable [] seal(LocalDate day, UUID alert, @Nullable String text) {
    return text == null
        ? null
        : sealing.seal(KeyScope.ofDay(day), text.getBytes(StandardCharsets.UTF_8), context(alert));
  }

  AlertRecord.@Nullable Plain openPlain(LocalDate day, UUID alert, byte @Nullable [] sealed) {
    byte[] plain = openBytes(day, alert, sealed);
    try {
      return plain == null ? null : json.readValue(plain, AlertRecord.Plain.class);
    } catch (IOException e) {
      // Without the cause: its message would quote what cannot be read.
      throw new UncheckedIOException(new IOException("The texts of an alert cannot be read"));
    }
  }

  @Nullable String open(LocalDate day, UUID alert, byte @Nullable [] sealed) {
    byte[] plain = openBytes(day, alert, sealed);
    return plain == null ? null : new String(plain, StandardCharsets.UTF_8);
  }

  /** A day whose key is gone has no texts, even before the rows are blanked. */
  private byte @Nullable [] openBytes(LocalDate day, UUID alert, byte @Nullable [] sealed) {
    if (sealed == null) {
      return null;
    }
    try {
      return sealing.open(KeyScope.ofDay(day), sealed, context(alert));
    } catch (KeyDestroyed e) {
      return null;
    }
  }

  private static byte[] context(UUID alert) {
    return alert.toString().getBytes(StandardCharsets.UTF_8);
  }
}
