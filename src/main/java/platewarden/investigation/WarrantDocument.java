package platewarden.investigation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a document for what its first bytes say that it is, not for its name. */
final class WarrantDocument {

  private static final int MOST_BYTES = 10 * 1024 * 1024;

  private WarrantDocument() {}

  static TrackingFile.Document of(UUID trackingId, byte[] bytes, String by, Instant at) {
    String type = type(bytes);
    if (bytes.length > MOST_BYTES || type == null) {
      throw TrackingRefusals.incomplete(
          "a warrant is on file as a document",
          "The document is larger than 10 MB, or is neither PDF nor JPEG nor PNG",
          "add a smaller copy of it");
    }
    return new TrackingFile.Document(
        UUID.randomUUID(), trackingId, type, TakeCaseFile.sha256(bytes), bytes, by, at);
  }

  private static @Nullable String type(byte[] bytes) {
    if (begins(bytes, '%', 'P', 'D', 'F', '-')) {
      return "application/pdf";
    }
    if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
      return "image/jpeg";
    }
    return begins(bytes, 0x89, 'P', 'N', 'G') ? "image/png" : null;
  }

  private static boolean begins(byte[] bytes, int... with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
