package platewarden.destruction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import platewarden.destruction.LateDestruction.Kind;

/** The record of late destructions; every method joins the caller's transaction. */
public interface LateDestructions {

  /** Opens one; false when one of this object is open already. */
  boolean open(UUID id, Kind object, String objectId, Instant at, Instant dueAt, Instant limitAt);

  Optional<LateDestruction> find(UUID id);

  /** All of them, the latest first. */
  List<LateDestruction> all();

  /** Counts an attempt that failed, and what still held something. */
  void attempted(Kind object, String objectId, String stores);

  void toldCommander(UUID id, Instant at);

  void toldChief(UUID id, Instant at);

  void keyDestroyed(UUID id, Instant at);

  void overAge(UUID id, Instant at, long reads);

  void certified(UUID id, Instant at);

  /** Certified ones whose process has not heard of it. */
  List<UUID> unheard();

  void heard(UUID id, Instant at);

  /** What was the cause, in a code and, sealed, in words. */
  void explained(UUID id, String cause, String note, String by, Instant at);

  void accepted(UUID id, String by, Instant at);

  /** The words of the explanation; for those who judge it. */
  Optional<String> explanation(UUID id);
}
