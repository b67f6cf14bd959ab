package platewarden.protection;

import java.time.LocalDate;
import java.util.Set;
import platewarden.platform.rules.Judgement;
import platewarden.protection.Protection.AtCollection;
import platewarden.protection.Protection.Standing;

/**
 * Asks rules/protection.drl. What it says is not kept beside other judgements, where it would tell
 * that there was something to judge; what belongs to a request is kept sealed with the request.
 */
public interface JudgeProtection {

  /** What becomes of a read at collection. */
  AtCollection atCollection(Standing standing, boolean investigative);

  /**
   * How a read is sorted.
   *
   * @param parts never empty
   * @param judgement facts and rulings, to be kept sealed
   */
  record Sorted(Set<SortedRead.Part> parts, Judgement judgement) {}

  /**
   * Sorts a read that was collected already.
   *
   * @param there whether it is there itself, and not only in case files
   */
  Sorted sort(boolean there, boolean inActiveCase, boolean held);

  /** Whether what was shown lets participation be presumed. */
  boolean presumes(Check.Method method, LocalDate shownOn, LocalDate today);
}
