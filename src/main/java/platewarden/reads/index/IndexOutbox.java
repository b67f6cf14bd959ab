package platewarden.reads.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import platewarden.reads.Read;

/** What still has to reach the index: reads to be found, and reads not to be found any more. */
public interface IndexOutbox {

  /** A read to be found. Of two messages on one read the one with the greater version holds. */
  record Found(long version, Read read) {}

  /** A read that is in the index no more. */
  record Hidden(long version, UUID id) {}

  /**
   * Some of it, held for the caller's transaction.
   *
   * @param written the outbox rows
   * @param found by day; a read that was destroyed meanwhile is left out
   * @param hidden by day
   */
  record Batch(
      List<Long> written, Map<LocalDate, List<Found>> found, Map<LocalDate, List<Hidden>> hidden) {}

  /** Takes up to {@code limit} of it; the days stay open until the transaction ends. */
  Batch take(int limit);

  /** Strikes them out. */
  void done(Batch batch);
}
