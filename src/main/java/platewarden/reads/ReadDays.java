package platewarden.reads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

  /** Lets nobody store into the day or index of it until the caller's transaction ends. */
  void own(LocalDate day);

  /**
   * Closes the day in the caller's transaction, which then owns it: no read is stored and none is
   * found any more.
   *
   * @return what is in it
   */
  Contents close(LocalDate day);

  /** What these reads of the day are, as {@link #close} would say it if they were all. */
  Contents contents(LocalDate day, Set<UUID> reads);

  /** How many rows the day has now; 0 once they are destroyed. */
  long count(LocalDate day);

  /** Marks the day as destroyed, in the caller's transaction. */
  void destroyed(LocalDate day);
}
