package platewarden.reads.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import platewarden.reads.Read;

/** The reads that still have to reach the index. */
public interface IndexOutbox {

  /**
   * Some of them, held for the caller's transaction.
   *
   * @param written the outbox rows
   * @param reads what they stand for, by day; a read that was destroyed meanwhile is left out
   */
  record Batch(List<Long> written, Map<LocalDate, List<Read>> reads) {}

  /** Takes up to {@code limit} of them; their days stay open until the transaction ends. */
  Batch take(int limit);

  /** Strikes them out. */
  void done(Batch batch);
}
