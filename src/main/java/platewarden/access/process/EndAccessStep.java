package platewarden.access.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.access.EndAccess;

/** Task_EndAccess. */
@Component("endChangedAccess")
public final class EndAccessStep implements JavaDelegate {

  private final EndAccess act;

  /** Acts by this use case. */
  public EndAccessStep(EndAccess act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    act.end(AccessChangeProcess.changeId(execution));
  }
}
