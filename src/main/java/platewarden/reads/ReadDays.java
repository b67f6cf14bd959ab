package platewarden.reads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The collection days that there are, for those who search and those who destroy. */
public interface ReadDays {

  /**
   * A day.
   *
   * @param day in Saint Paul
   * @param firstCollectedAt of its earliest read, from which its limit counts; null without reads
   */
  record Day(LocalDate day, DayState state, @Nullable Instant firstCollectedAt) {}

  /** All days, the oldest first. */
  List<Day> all();

  /**
   * What is about to be destroyed.
   *
   * @param reads how many rows
   * @param root Merkle root (RFC 6962) over the rows' commitments, in the order of their ids
   */
  @SuppressWarnings("ArrayRecordComponent") // a hash to be written down, never compared
  record Contents(long reads, byte[] root) {}

  /**
   * Closes the day in the caller's transaction, which then owns it: no read is stored and none is
   * found any more.
   *
   * @return what is in it
   */
  Contents close(LocalDate day);

  /** Marks the day as destroyed, in the caller's transaction. */
  void destroyed(LocalDate day);
}
