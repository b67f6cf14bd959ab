package platewarden.platform.engine;

import java.util.Map;
import java.util.Optional;

/**
 * What a process tells the engine's guards. Each process has one such bean; a process without one
 * may have no variables and lets nobody complete a task.
 */
public interface DeclaresProcess {

  /** The process id, which is the name of its folder. */
  String key();

  /** Whether its steps stand in the private partition of the trail, and nowhere else. */
  default boolean isPrivate() {
    return false;
  }

  /** Every variable it may have; any other is refused, whichever door sets it. */
  Map<String, VariableKind> variables();

  /** The record that a business key stands for; empty when there is none. */
  Optional<RecordParties> parties(String businessKey);

  /**
   * Judges and records what a person decided, in the transaction that completes the task.
   *
   * @throws platewarden.law.Refused when the decision does not stand; the task stays open
   */
  void decided(FormAnswer answer);
}
