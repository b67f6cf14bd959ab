package platewarden.reads;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A store that holds copies of reads, of whatever kind. {@code destruction} gets every one of them;
 * a store that is not one of these may not hold a plate (13.824 subd. 3(a); 13.05 subd. 5(b)).
 */
public interface KeepsReads {

  /** The store's name as certificates give it, for example {@code rows} or {@code index}. */
  String store();

  /**
   * Destroys everything of a collection day. Repeating it after a crash finishes the work.
   *
   * @return how many items were destroyed by this call
   */
  long destroyDay(LocalDate day);

  /**
   * The earliest collection day of which the store holds anything that goes with its day; what is
   * kept longer on a basis of its own, for a hold or a case, is not meant.
   */
  Optional<LocalDate> oldest();

  /** How many items of the day are left; zero is the proof that a certificate gives. */
  long remaining(LocalDate day);

  /**
   * Destroys everything of single reads in a day that lives on, so that on return nothing of them
   * stands in the store's files. Outside any transaction of the caller's. Repeating it after a
   * crash finishes the work. The rows are asked first: from then on nothing new is made of a read.
   *
   * @return how many items were destroyed by this call
   */
  long destroyReads(LocalDate day, Set<UUID> ids);

  /** How many items of these reads are left, those included that only the files still hold. */
  long remainingReads(LocalDate day, Set<UUID> ids);
}
