package platewarden.alerts;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Time-ordered ids (UUID version 7). They name an alert and guard nothing. */
final class AlertIds {

  private AlertIds() {}

  static UUID at(Instant instant) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = (instant.toEpochMilli() << 16) | 0x7000 | (random.nextLong() & 0x0FFF);
    long low = 0x8000000000000000L | (random.nextLong() & 0x3FFFFFFFFFFFFFFFL);
    return new UUID(high, low);
  }
}
