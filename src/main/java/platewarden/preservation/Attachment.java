package platewarden.preservation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A letter of representation, as it came. Its type is what its bytes say, never its name.
 *
 * @param mediaType {@code application/pdf}, {@code image/png} or {@code image/jpeg}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only sealed and served
public record Attachment(String mediaType, byte[] bytes) {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

  /** Looks into the bytes; empty when they are neither PDF, PNG nor JPEG. */
  public static Optional<Attachment> of(byte[] bytes) {
    if (begins(bytes, PNG)) {
      return Optional.of(new Attachment("image/png", bytes));
    }
    if (begins(bytes, JPEG)) {
      return Optional.of(new Attachment("image/jpeg", bytes));
    }
    return begins(bytes, "%PDF-".getBytes(StandardCharsets.US_ASCII)) && endsAsPdf(bytes)
        ? Optional.of(new Attachment("application/pdf", bytes))
        : Optional.empty();
  }

  private static boolean begins(byte[] bytes, byte[] with) {
    return bytes.length > with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
  }

  /** A PDF ends with its marker; writers add little after it. */
  private static boolean endsAsPdf(byte[] bytes) {
    int tail = Math.min(bytes.length, 1024);
    return new String(bytes, bytes.length - tail, tail, StandardCharsets.ISO_8859_1)
        .contains("%%EOF");
  }
}
