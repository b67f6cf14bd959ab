package platewarden.reads;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rows of reads, sealed, one partition per collection day. */
public interface ReadStore {

  /**
   * Stores reads in the caller's transaction: row, dedupe key, sealed pictures and index outbox.
   *
   * @return the ids that were new; the others had been stored before
   * @throws DayClosed when a read's day was or is being destroyed
   */
  Set<UUID> store(List<Read> reads);

  /**
   * The read with this id of this day, opened; empty when it is not there, was destroyed or is
   * sequestered.
   */
  Optional<Read> find(LocalDate day, UUID id);

  /** A picture of a read; empty when it is not there, was destroyed or is sequestered. */
  Optional<ReadImage> image(LocalDate day, UUID id, int number);

  /**
   * Gives a read another class, in the caller's transaction; the index follows.
   *
   * @return whether it had another one before; false when it is not there any more
   */
  boolean classify(LocalDate day, UUID id, Classification as);

  /** Whether the day still takes reads. A day that was or is being destroyed does not. */
  boolean isOpen(LocalDate day);
}
