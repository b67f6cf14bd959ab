package platewarden.access.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.access.EndSessions;

/** Task_EndSessions. */
@Component("endChangedSessions")
public final class EndSessionsStep implements JavaDelegate {

  private final EndSessions act;

  /** Acts by this use case. */
  public EndSessionsStep(EndSessions act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    act.end(AccessChangeProcess.changeId(execution));
  }
}
