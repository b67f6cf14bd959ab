package platewarden.intake;

import java.time.Instant;
import java.util.UUID;

/** Ids of reads: version 7 of RFC 9562, so that they sort by the time of receipt. */
final class ReadIds {

  private ReadIds() {}

  static UUID at(Instant received) {
    UUID random = UUID.randomUUID();
    long time = received.toEpochMilli() << 16;
    long most = time | 0x7000L | (random.getMostSignificantBits() & 0x0FFFL);
    return new UUID(most, random.getLeastSignificantBits());
  }
}
