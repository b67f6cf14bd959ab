package platewarden.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The findings; what a reviewer wrote is sealed. */
public interface Findings {

  /**
   * Opens a finding in the caller's transaction.
   *
   * @return false when it is there already
   */
  boolean open(Finding finding);

  /** Adds a search to a finding, in the caller's transaction; twice changes nothing. */
  void add(UUID finding, UUID search, long times);

  /** One finding. */
  Optional<Finding> find(UUID id);

  /** All, those that are open first, then the newest first; at most 500. */
  List<Finding> all();

  /** The searches that a finding rests on, the oldest first. */
  List<UUID> searches(UUID finding);

  /** Closes it, in the caller's transaction. */
  void decide(UUID id, Finding.State state, String by, String note, Instant at);
}
