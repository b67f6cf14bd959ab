package platewarden.access.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.access.ReassignWork;

/** Task_ReassignWork. */
@Component("reassignChangedWork")
public final class ReassignWorkStep implements JavaDelegate {

  private final ReassignWork act;

  /** Acts by this use case. */
  public ReassignWorkStep(ReassignWork act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    act.reassign(AccessChangeProcess.changeId(execution));
  }
}
