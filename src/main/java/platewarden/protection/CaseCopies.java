package platewarden.protection;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Copies of reads in the files of cases, as chapter 5B meets them: what is active criminal
 * investigative data may stay by a recorded decision, and nothing else (13.824 subd. 3(c); 13.82
 * subd. 7). Implemented by whoever keeps such files.
 */
public interface CaseCopies {

  /**
   * A copy of a read, which may be older than every read there is.
   *
   * @param active whether its case is known to be active; false also when that is not known
   * @param held whether a preservation hold in force asks for what it is a copy of
   */
  record Copy(UUID id, ReadRef read, boolean active, boolean held) {}

  /** The copies of reads of these plates, read or thought possible; O and 0 are one. */
  List<Copy> of(Collection<String> plates);

  /**
   * Destroys copies, each with its key, and looks afterwards. Nothing but the private partition and
   * the certificates tells of it. The same order again finishes what a crash interrupted.
   *
   * @param by who decided it
   * @return the certificates, signed notes, one for each file that had copies
   */
  List<String> destroy(UUID order, Collection<Copy> copies, String by);
}
