package platewarden.platform;

import java.time.Duration;

/**
 * Marks an exception that says: not now, and nothing is wrong with what was asked. Answered with
 * 503 and {@code Retry-After}.
 */
public interface Unavailable {

  /** After how long it is worth asking again. */
  default Duration retryAfter() {
    return Duration.ofSeconds(5);
  }
}
