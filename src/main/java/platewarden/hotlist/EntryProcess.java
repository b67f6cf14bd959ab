package platewarden.hotlist;

/** The processes that carry entries from person to person. No record depends on them. */
public interface EntryProcess {

  /** A fact that a process may wait for. */
  enum Fact {
    TRACKING_AUTHORIZED,
    CASE_INACTIVE,
    WITHDRAWN,
    RENEWAL_REQUESTED,
    BROADCAST_UPDATED,
    BROADCAST_CANCELLED
  }

  /** Begins, in the caller's transaction. */
  void start(ManualEntry entry);

  /** Tells it a fact that is already on record; nobody waiting is no error. */
  void tell(ManualEntry entry, Fact fact);

  /** The record has ended: whatever the process waits for, it goes to its end. */
  void ended(ManualEntry entry, Fact why);
}
