package platewarden.preservation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;

/** Copies of held reads and their pictures, sealed under each hold's own key. */
public interface HeldCopies {

  /** What became of a collection day in a hold's scope. */
  enum Outcome {
    /** Everything in scope is kept. */
    KEPT,
    /** The day's reads had been destroyed before the hold could reach them. */
    ALREADY_DESTROYED
  }

  /** A day and its outcome. */
  record DayOutcome(LocalDate day, Outcome outcome) {}

  /** Which of these reads this hold has copies of. */
  Set<UUID> among(UUID holdId, Collection<UUID> reads);

  /**
   * Copies a read, in the caller's transaction. The same read twice, or what a reader sends twice
   * of it, changes nothing.
   *
   * @param pictures in their order; null where there is none any more
   */
  boolean copy(UUID holdId, Read read, List<@Nullable ReadImage> pictures, Instant at);

  /** The copy of a read, opened, with its pictures. */
  Optional<Read> open(UUID holdId, UUID readId);

  /** The ids of the copies. */
  List<UUID> ids(UUID holdId);

  /**
   * Writes down what became of a day. Once everything is kept that word stands: a day that was
   * found closed may have been copied out before it was.
   */
  void outcome(UUID holdId, LocalDate day, Outcome outcome, Instant at);

  /** The days of a hold that were decided on. */
  List<DayOutcome> outcomes(UUID holdId);

  /**
   * What a hold has copies of.
   *
   * @param oldest collection of the oldest copy, null without any
   */
  record Kept(long reads, long pictures, @Nullable Instant oldest) {}

  /** Counts. */
  Kept kept(UUID holdId);

  /** How many copies there are of one collection day. */
  long of(UUID holdId, LocalDate day);

  /**
   * Destroys a hold's key and every copy, and looks afterwards. Repeating it finishes the work.
   *
   * @return what was destroyed
   * @throws IllegalStateException when something is left
   */
  Destroyed destroy(UUID holdId);

  /**
   * What was destroyed.
   *
   * @param reads how many copies of reads
   * @param pictures how many copies of pictures
   * @param root Merkle root (RFC 6962) over the copies' commitments, base64
   */
  record Destroyed(long reads, long pictures, String root) {}

  /** Whether the hold's key was destroyed: it can keep nothing any more. */
  boolean isDestroyed(UUID holdId);
}
