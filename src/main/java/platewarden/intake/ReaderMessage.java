package platewarden.intake;

import java.time.Instant;
import platewarden.readers.Reader;

/**
 * What a reader sent, unread.
 *
 * @param reader from its credential
 * @param format {@code lpr}, {@code rekor}
 * @param receivedAt UTC
 * @param body the bytes as they came
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReaderMessage(Reader reader, String format, Instant receivedAt, byte[] body) {

  /** Never the body: it holds plates. */
  @Override
  public String toString() {
    return "ReaderMessage[" + reader.id() + ", " + format + ", " + body.length + " bytes]";
  }
}
