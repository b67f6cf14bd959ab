package platewarden.destruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import platewarden.law.Clause;

/**
 * An order to destroy single reads of days that live on.
 *
 * @param id of the order, from whoever gives it; the same id twice is one order
 * @param reads by collection day; may be empty, and is certified like any other then
 * @param clause it rests on
 * @param confidential whether even its existence is not public (13.824 subd. 3(c)): its trail
 *     entries stand in the private partition
 * @param by an account or {@code system}
 * @param dueAt by when the law wants it (UTC)
 */
public record ReadsToDestroy(
    UUID id,
    Map<LocalDate, Set<UUID>> reads,
    Clause clause,
    boolean confidential,
    String by,
    Instant dueAt) {

  /** Copies the reads. */
  public ReadsToDestroy {
    Map<LocalDate, Set<UUID>> copy = new TreeMap<>();
    reads.forEach(
        (day, ids) -> {
          if (!ids.isEmpty()) {
            copy.put(day, Set.copyOf(ids));
          }
        });
    reads = java.util.Collections.unmodifiableMap(copy);
  }
}
