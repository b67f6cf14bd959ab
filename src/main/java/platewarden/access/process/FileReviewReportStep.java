package platewarden.access.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.access.CloseReview;

/** Task_FileReport. */
@Component("fileReviewReport")
public final class FileReviewReportStep implements JavaDelegate {

  private final CloseReview act;

  /** Acts by this use case. */
  public FileReviewReportStep(CloseReview act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    act.fileReport(AnnualAccessReviewProcess.reviewId(execution));
  }
}
