package platewarden.access.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.access.RestoreAccess;

/** Task_RestoreAccess. */
@Component("restoreChangedAccess")
public final class RestoreAccessStep implements JavaDelegate {

  private final RestoreAccess access;

  /** Acts by this use case. */
  public RestoreAccessStep(RestoreAccess access) {
    this.access = access;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (!access.restore(AccessChangeProcess.changeId(execution))) {
      throw new BpmnError(AccessChangeProcess.Errors.PRECONDITION_LOST);
    }
  }
}
