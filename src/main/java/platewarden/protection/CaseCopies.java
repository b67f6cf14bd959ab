package platewarden.protection;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Copies of reads in the files of cases, as chapter 5B meets them: what is active criminal
 * investigative data may stay by a recorded decision, and nothing else (13.824 subd. 3(c); 13.82
 * subd. 7). Implemented by whoever keeps such files.
 */
public interface CaseCopies {

  /** Which of these reads a file of an active case has a copy of. */
  Set<ReadRef> ofActiveCases(Collection<ReadRef> reads);

  /**
   * Destroys every copy of these reads, of whatever case. The same order again finishes the work.
   *
   * @param by who decided it
   * @return how many copies there were
   */
  long destroy(UUID order, Collection<ReadRef> reads, String by);
}
