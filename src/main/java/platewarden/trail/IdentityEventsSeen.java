package platewarden.trail;

import java.time.Instant;
import java.util.Optional;

/** Which of the identity service's events are on the trail. */
public interface IdentityEventsSeen {

  /** When the last one of them happened. */
  Optional<Instant> last();

  /**
   * Takes note of an event in the caller's transaction.
   *
   * @return whether it is new
   */
  boolean add(String id, Instant at);

  /** Forgets those from before; they are not asked for again. */
  void forgetBefore(Instant at);
}
