package platewarden.access.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.access.BringIntoForce;

/** Task_SetRole. */
@Component("setAccessRole")
public final class SetAccessRoleStep implements JavaDelegate {

  private final BringIntoForce authorization;

  /** Acts by this use case. */
  public SetAccessRoleStep(BringIntoForce authorization) {
    this.authorization = authorization;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (!authorization.bring(AccessGrantProcess.requestId(execution))) {
      throw new BpmnError(AccessGrantProcess.Errors.PRECONDITION_LOST);
    }
  }
}
