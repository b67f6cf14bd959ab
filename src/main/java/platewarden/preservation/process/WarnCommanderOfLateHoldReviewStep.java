package platewarden.preservation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.preservation.WarnOfLateReview;

/** Task_WarnCommander. */
@Component("warnCommanderOfLateHoldReview")
public final class WarnCommanderOfLateHoldReviewStep implements JavaDelegate {

  private final WarnOfLateReview warn;

  /** Acts by this use case. */
  public WarnCommanderOfLateHoldReviewStep(WarnOfLateReview warn) {
    this.warn = warn;
  }

  @Override
  public void execute(DelegateExecution execution) {
    warn.warn(PreservationHoldProcess.holdId(execution));
  }
}
