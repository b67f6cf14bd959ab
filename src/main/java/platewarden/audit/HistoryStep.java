package platewarden.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a process instance, as the engine and the trail know it.
 *
 * @param step its id in the model
 * @param name what it is called
 * @param kind its kind in the model: {@code userTask}, {@code serviceTask} …
 * @param startedAt when it was come to (UTC)
 * @param endedAt when it was left (UTC), null while it waits
 * @param dueAt when it is or was due (UTC), null for no such time
 * @param who the account, {@code system}, or null while nobody has it
 * @param canceled whether it was left without having been done
 * @param proofs the trail's entries of this step
 */
public record HistoryStep(
    String step,
    String name,
    String kind,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Instant dueAt,
    @Nullable String who,
    boolean canceled,
    List<HistoryProof> proofs) {

  /** Copies the list. */
  public HistoryStep {
    proofs = List.copyOf(proofs);
  }

  /** Whether it was due before it was done; one that waits is late once its time is over. */
  public boolean late(Instant now) {
    return dueAt != null && dueAt.isBefore(endedAt == null ? now : endedAt);
  }
}
