package platewarden.investigation.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.investigation.PutInForce;

/** Task_PutInForce. */
@Component("putWarrantInForce")
public final class PutWarrantInForceStep implements JavaDelegate {

  private final PutInForce tracking;

  /** Acts by this use case. */
  public PutWarrantInForceStep(PutInForce tracking) {
    this.tracking = tracking;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (!tracking.warrant(TrackingAuthorizationProcess.trackingId(execution))) {
      throw new BpmnError(TrackingAuthorizationProcess.Errors.CASE_INACTIVE);
    }
    execution.setVariable(TrackingAuthorizationProcess.STANDING, "IN_FORCE");
  }
}
