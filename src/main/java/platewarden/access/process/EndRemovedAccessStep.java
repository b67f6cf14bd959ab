package platewarden.access.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.access.CloseReview;

/** Task_EndRemovedAccess. */
@Component("endRemovedAccess")
public final class EndRemovedAccessStep implements JavaDelegate {

  private final CloseReview act;

  /** Acts by this use case. */
  public EndRemovedAccessStep(CloseReview act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    act.endRemoved(AnnualAccessReviewProcess.reviewId(execution));
  }
}
