package platewarden.trail;

import java.util.UUID;

/**
 * The data audit trail: "all queries and responses, and all actions in which data are entered,
 * updated, accessed, shared or disseminated" (13.824 subd. 7(c)).
 */
public interface Trail {

  /**
   * Writes an entry in the caller's transaction: the entry and what it records commit together or
   * not at all.
   *
   * @return the entry's id
   * @throws IllegalStateException when no transaction is open
   */
  UUID record(TrailEvent event);
}
