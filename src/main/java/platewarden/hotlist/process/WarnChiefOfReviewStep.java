package platewarden.hotlist.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.hotlist.TellOfEntry;

/** Task_WarnChief. */
@Component("warnChiefOfAmberReview")
public final class WarnChiefOfReviewStep implements JavaDelegate {

  private final TellOfEntry entry;

  /** Acts by this use case. */
  public WarnChiefOfReviewStep(TellOfEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution execution) {
    entry.reviewIsLate(AmberAlertProcess.entryId(execution));
  }
}
