package platewarden.reads;

import java.time.LocalDate;

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

  /** How many items of the day are left; zero is the proof that a certificate gives. */
  long remaining(LocalDate day);
}
