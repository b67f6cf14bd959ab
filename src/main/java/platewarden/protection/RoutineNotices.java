package platewarden.protection;

import java.util.Collection;
import java.util.UUID;

/**
 * The outbox of notices to recipients that reads they were given have to be destroyed (13.824 subd.
 * 4(b)). {@code sharing} sends them once a day, all of one form and in an order of chance: nobody
 * can tell one for a participant from one of a day that has run out (C-23). No reason is kept.
 */
public interface RoutineNotices {

  /**
   * Puts reads into the next day's batch, in the caller's transaction.
   *
   * @param order queueing the same one twice changes nothing
   */
  void queue(UUID order, Collection<ReadRef> reads);

  /** A notice that is due: which reads, and nothing else. */
  record Notice(UUID id, Collection<ReadRef> reads) {}

  /** Those whose batch has come, in an order of chance, in the caller's transaction. */
  Collection<Notice> due();

  /** Strikes out what was sent. */
  void sent(UUID id);
}
