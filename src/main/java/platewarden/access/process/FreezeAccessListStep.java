package platewarden.access.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.access.FreezeAccessList;

/** Task_FreezeList. */
@Component("freezeReviewedList")
public final class FreezeAccessListStep implements JavaDelegate {

  private final FreezeAccessList act;

  /** Acts by this use case. */
  public FreezeAccessListStep(FreezeAccessList act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    act.freeze(AnnualAccessReviewProcess.reviewId(execution));
  }
}
