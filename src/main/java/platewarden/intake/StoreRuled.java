package platewarden.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.intake.RuleOnRead.Ruled;
import platewarden.protection.Protection;
import platewarden.protection.Protection.AtCollection;
import platewarden.reads.Read;
import platewarden.reads.ReadStore;
import platewarden.reads.Sequestration;

/**
 * Makes rows of the reads that are kept, and lets a delivery of which none is kept last as long.
 */
@Component
class StoreRuled {

  /** The set of protected vehicles changed while a delivery was ruled on. */
  static final class RulingsChanged extends RuntimeException {
    RulingsChanged() {
      super("The rulings have to be made anew");
    }
  }

  private final ReadStore store;
  private final Sequestration sequestration;
  private final Protection protection;
  private final StorePace pace;

  StoreRuled(ReadStore store, Sequestration sequestration, Protection protection, StorePace pace) {
    this.store = store;
    this.sequestration = sequestration;
    this.protection = protection;
    this.pace = pace;
  }

  /** To be asked before the rulings are made. */
  long version() {
    return protection.version();
  }

  /**
   * Stores, in the caller's transaction.
   *
   * @param version from before the rulings
   * @return the ids that were new
   * @throws RulingsChanged when another set of vehicles is protected by now
   */
  Set<UUID> store(List<Ruled> toStore, List<Ruled> toDestroy, long version) {
    List<Read> reads = toStore.stream().map(Ruled::read).toList();
    if (reads.isEmpty() && !toDestroy.isEmpty()) {
      pace.wait(pictures(toDestroy));
      return Set.of();
    }
    long from = System.nanoTime();
    Set<UUID> stored = store.store(reads);
    pace.took(pictures(toStore), System.nanoTime() - from);
    sequester(toStore, stored);
    if (protection.version() != version) {
      throw new RulingsChanged();
    }
    return stored;
  }

  private void sequester(List<Ruled> ruled, Set<UUID> stored) {
    Map<UUID, Map<LocalDate, Set<UUID>>> byHolder = new HashMap<>();
    for (Ruled each : ruled) {
      if (each.becomes() == AtCollection.SEQUESTER && stored.contains(each.read().id())) {
        each.holders()
            .forEach(
                holder ->
                    byHolder
                        .computeIfAbsent(holder, any -> new HashMap<>())
                        .computeIfAbsent(each.read().day(), any -> new HashSet<>())
                        .add(each.read().id()));
      }
    }
    byHolder.forEach(
        (holder, days) -> days.forEach((day, ids) -> sequestration.sequester(holder, day, ids)));
  }

  private static int pictures(List<Ruled> ruled) {
    List<Integer> counts = new ArrayList<>();
    ruled.forEach(each -> counts.add(each.read().images().size()));
    return counts.stream().mapToInt(Integer::intValue).sum();
  }
}
