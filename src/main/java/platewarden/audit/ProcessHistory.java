package platewarden.audit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process instance from its first step to its last.
 *
 * @param line what the list says of it
 * @param definition the engine's id of the model by which it ran
 * @param version of that model
 * @param page where its record is shown, null when there is no such page
 * @param steps in the order in which they were come to
 * @param others the trail's entries about the record that are of no step
 */
public record ProcessHistory(
    HistoryLine line,
    String definition,
    String version,
    @Nullable String page,
    List<HistoryStep> steps,
    List<HistoryProof> others) {

  /** Copies the lists. */
  public ProcessHistory {
    steps = List.copyOf(steps);
    others = List.copyOf(others);
  }

  /** Every entry of the trail that is shown with it. */
  public Stream<HistoryProof> proofs() {
    return Stream.concat(steps.stream().flatMap(step -> step.proofs().stream()), others.stream());
  }

  /** Whether one of them rests on these facts and rulings. */
  public boolean cites(String judgement) {
    return proofs().anyMatch(proof -> judgement.equals(proof.judgement()));
  }
}
