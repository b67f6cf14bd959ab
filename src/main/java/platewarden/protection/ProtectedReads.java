package platewarden.protection;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * What chapter 5B needs done with reads, which this package does not know. Implemented above, over
 * every store.
 */
public interface ProtectedReads {

  /**
   * Reads that the index finds of this plate at this moment, O and 0 as one: the quick part of
   * {@link #find}. None when the index cannot be asked.
   */
  Set<ReadRef> indexed(String plate);

  /** Every read there is of these plates, candidates too, from the rows; O and 0 are one. */
  Set<ReadRef> find(Collection<String> plates);

  /**
   * From the commit of the caller's transaction on nobody sees these reads. Those of days that are
   * being destroyed are left out.
   */
  void sequester(UUID holder, Collection<ReadRef> reads);

  /** Ends what this holder sequestered, in the caller's transaction. */
  void release(UUID holder);

  /** Which of these reads a preservation hold that is in force asks for. */
  Set<ReadRef> held(Collection<ReadRef> reads);

  /**
   * Destroys reads in every store and looks afterwards. Outside any transaction of the caller's.
   * The same order again finishes what a crash interrupted, and gives the same certificate.
   *
   * @param order an id of the caller's
   */
  Destroyed destroy(UUID order, Collection<ReadRef> reads);

  /**
   * What was destroyed.
   *
   * @param reads how many
   * @param certificate the signed text
   */
  record Destroyed(long reads, Instant at, String certificate) {}
}
