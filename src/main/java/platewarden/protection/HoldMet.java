package platewarden.protection;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Reads of a protected vehicle arrived that a hold in force covers (13.824 subd. 3(b) against
 * 3(c)). Published by intake in the transaction that stores them. They are sequestered, and nobody
 * but the city attorney decides what becomes of them.
 *
 * @param day their collection day
 * @param reads their ids
 */
public record HoldMet(LocalDate day, Set<UUID> reads) {

  /** Copies the set. */
  public HoldMet {
    reads = Set.copyOf(reads);
  }
}
