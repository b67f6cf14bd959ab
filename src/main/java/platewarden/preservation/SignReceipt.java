package platewarden.preservation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.trail.TrailLog;

/** Receipts: a few lines that are signed as a note, with no word of whether reads exist. */
@Component
final class SignReceipt {

  static final String TITLE = "platewarden preservation receipt v1";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private final TrailLog log;

  SignReceipt(TrailLog log) {
    this.log = log;
  }

  String note(
      String receipt,
      Instant receivedAt,
      Instant inForceAt,
      String requestSha256,
      @Nullable String first) {
    return log.sign(
        TITLE
            + "\nreceipt "
            + receipt
            + "\nreceived "
            + receivedAt
            + "\nhold-in-force-since "
            + inForceAt
            + "\nclause "
            + HoldClauses.PRESERVATION
            + "\nrequest-sha256 "
            + requestSha256
            + (first == null ? "" : "\nsame-as " + first)
            + "\n");
  }

  /** The request as one line of JSON: what the receipt's SHA-256 is of. */
  static String canonical(PreservationRequest request) {
    try {
      return JSON.writeValueAsString(request);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A request cannot be written");
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }
}
