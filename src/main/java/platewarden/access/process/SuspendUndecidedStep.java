package platewarden.access.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.access.CloseReview;

/** Task_SuspendUndecided. */
@Component("suspendUndecided")
public final class SuspendUndecidedStep implements JavaDelegate {

  private final CloseReview act;

  /** Acts by this use case. */
  public SuspendUndecidedStep(CloseReview act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    act.suspendUndecided(AnnualAccessReviewProcess.reviewId(execution));
  }
}
