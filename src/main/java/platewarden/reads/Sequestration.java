package platewarden.reads;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Reads that nobody may see and that are still there: preserved for a court, or asked to be
 * destroyed. Why, and for whom, is not kept here; a row looks the same whatever the reason (13.824
 * subd. 3(b), 3(c)).
 */
public interface Sequestration {

  /**
   * From the commit of the caller's transaction on, no search, view or picture shows these reads,
   * and within a second the index does not hold them. Rows stay and keep their clock. Doing it
   * twice changes nothing.
   *
   * @param holder who sequesters, by an id of its own; kept as a keyed token only
   * @throws DayClosed when the day was or is being destroyed
   */
  void sequester(UUID holder, LocalDate day, Collection<UUID> reads);

  /** Ends what this holder sequestered. Reads that no other holder sequesters are found again. */
  void release(UUID holder);

  /** Which of these reads are sequestered by anybody. */
  Set<UUID> among(LocalDate day, Collection<UUID> reads);
}
