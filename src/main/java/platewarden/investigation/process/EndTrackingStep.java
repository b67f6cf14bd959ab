package platewarden.investigation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.investigation.EndTracking;

/** Task_EndTracking. */
@Component("endTrackingInTime")
public final class EndTrackingStep implements JavaDelegate {

  private final EndTracking tracking;

  /** Acts by this use case. */
  public EndTrackingStep(EndTracking tracking) {
    this.tracking = tracking;
  }

  @Override
  public void execute(DelegateExecution execution) {
    tracking.expired(TrackingAuthorizationProcess.trackingId(execution));
  }
}
