package platewarden.investigation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.investigation.CheckTracking;

/** Task_CheckRequest. */
@Component("checkTrackingRequest")
public final class CheckTrackingRequestStep implements JavaDelegate {

  private final CheckTracking tracking;

  /** Acts by this use case. */
  public CheckTrackingRequestStep(CheckTracking tracking) {
    this.tracking = tracking;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        TrackingAuthorizationProcess.CHECK,
        tracking.check(TrackingAuthorizationProcess.trackingId(execution)).name());
  }
}
