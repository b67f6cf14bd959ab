package platewarden.investigation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.investigation.RefuseTracking;

/** Task_SendRefusal. */
@Component("sendTrackingRefusal")
public final class SendTrackingRefusalStep implements JavaDelegate {

  private final RefuseTracking tracking;

  /** Acts by this use case. */
  public SendTrackingRefusalStep(RefuseTracking tracking) {
    this.tracking = tracking;
  }

  @Override
  public void execute(DelegateExecution execution) {
    tracking.refuse(TrackingAuthorizationProcess.trackingId(execution));
  }
}
