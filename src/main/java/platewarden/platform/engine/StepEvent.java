package platewarden.platform.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import platewarden.law.Clause;

/**
 * Something that happened at a step of a process.
 *
 * @param action past tense: {@code StepEntered}, {@code TaskClaimed}, {@code TaskCompleted}, …
 * @param actor the account, or {@code system}
 * @param process the process id
 * @param record the business key: the id of the record the process is about
 * @param clauses those of the step, as the model gives them
 * @param details definition version, instance and step; the decision's code; never free text
 */
public record StepEvent(
    String action,
    String actor,
    String process,
    @Nullable String record,
    List<Clause> clauses,
    Map<String, String> details) {

  /** Copies the collections. */
  public StepEvent {
    clauses = List.copyOf(clauses);
    details = Map.copyOf(details);
  }
}
