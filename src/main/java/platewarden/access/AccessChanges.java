package platewarden.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import platewarden.law.Refused;

/** The file of changes of access. Nothing is overwritten: what is done is added. */
public interface AccessChanges {

  /** The change of this id. */
  Optional<AccessChange> find(UUID id);

  /** An account's changes, the newest first. */
  List<AccessChange> of(String username);

  /** Every change, the newest first. */
  List<AccessChange> all();

  /**
   * Writes a new one.
   *
   * @throws Refused CONFLICT when the same is open for the account already
   */
  void report(AccessChange change);

  /** Adds what was done. */
  void add(UUID id, AccessChange.Fact fact);

  /** Nothing is left to do. */
  void close(UUID id, Instant at);
}
