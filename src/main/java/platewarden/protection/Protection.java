package platewarden.protection;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What chapter 5B asks for a read (13.824 subd. 3(c)). There is no list and no look-up beside these
 * questions. Each takes the same work for every vehicle, protected or not.
 */
public interface Protection {

  /** How a vehicle stands. */
  enum Standing {
    /** Nobody asked anything for it. */
    NONE,
    /** Asked for and not seen yet: what there is of it is kept, and nobody finds it. */
    SEALED,
    /** A participant's: nothing of it is kept from collection on. */
    SUPPRESSED
  }

  /** What becomes of a read that is being collected. */
  enum AtCollection {
    /** It is stored like any other. */
    KEEP,
    /** It is stored, and nobody may find it. */
    SEQUESTER,
    /** No row is made of it. */
    DESTROY
  }

  /** How a read stands whose texts these are: the plate and every candidate; the strictest wins. */
  Standing standing(Collection<String> texts);

  /**
   * What becomes of a read that is being collected, asked after the match and the active-case test
   * (C-21).
   *
   * @param texts the plate and every candidate; empty when nothing was read
   * @param investigative whether it is active criminal investigative data: of an active case, or
   *     the sure match of a live entry
   */
  AtCollection atCollection(Collection<String> texts, boolean investigative);

  /**
   * In whose names a read of these texts is sequestered: one holder for each text that is asked
   * for, the same each time, and it says nothing of the request.
   */
  List<UUID> holders(Collection<String> texts);

  /**
   * Whether views and searches leave a read of these texts out although nobody may have sequestered
   * it yet: from the commit of a receipt until every read there was has been sequestered.
   */
  boolean hides(Collection<String> texts);

  /**
   * A number that changes whenever the set does: who asked, stored, and finds another number asks
   * again, so that no read slips through between question and commit.
   */
  long version();
}
