package platewarden.breach;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the trail says an account reached. */
public interface ReachOnTrail {

  /**
   * An access.
   *
   * @param entry the trail entry
   * @param how its action
   * @param commitments what stands for the reads that were shown
   * @param reads their ids, where the entry gives them
   * @param alerts ids of alerts that were shown
   */
  record Access(
      long entry,
      Instant at,
      String how,
      List<String> commitments,
      List<UUID> reads,
      List<UUID> alerts) {

    /** Copies the lists. */
    public Access {
      commitments = List.copyOf(commitments);
      reads = List.copyOf(reads);
      alerts = List.copyOf(alerts);
    }
  }

  /**
   * All accesses of a span.
   *
   * @param gap whether an entry of the span does not say what was reached
   */
  record Reach(List<Access> accesses, boolean gap) {

    /** Copies the list. */
    public Reach {
      accesses = List.copyOf(accesses);
    }
  }

  /**
   * The accesses of an account in [from, to].
   *
   * @param searches only what belongs to these; all when empty
   */
  Reach of(String account, Instant from, Instant to, Set<UUID> searches);
}
