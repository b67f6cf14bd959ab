package platewarden.investigation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.investigation.PutInForce;

/** Task_PutExigencyInForce. */
@Component("putExigencyInForce")
public final class PutExigencyInForceStep implements JavaDelegate {

  private final PutInForce tracking;

  /** Acts by this use case. */
  public PutExigencyInForceStep(PutInForce tracking) {
    this.tracking = tracking;
  }

  @Override
  public void execute(DelegateExecution execution) {
    tracking.exigency(TrackingAuthorizationProcess.trackingId(execution));
    execution.setVariable(TrackingAuthorizationProcess.STANDING, "IN_FORCE");
  }
}
