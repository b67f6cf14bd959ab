package platewarden.platform.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Tells processes of a fact that is already written to its record. Nobody waiting is not an error:
 * an exception would roll the fact back.
 */
@Component
public final class TellProcesses {

  private final RuntimeService runtime;

  /** Tells the processes of this engine. */
  public TellProcesses(RuntimeService runtime) {
    this.runtime = runtime;
  }

  /**
   * Correlates by business key only, in the caller's transaction.
   *
   * @return whether an instance heard it; a fact that came early is told again by the duty's job
   */
  public boolean of(String message, String businessKey) {
    return !runtime
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(businessKey)
        .correlateAllWithResult()
        .isEmpty();
  }
}
