package platewarden.access.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import platewarden.access.ReviewProcess;

/** Annual reviews on the engine; the business key is the review's id. */
@Component
public final class EngineReviewProcess implements ReviewProcess {

  private final RuntimeService runtime;

  /** Runs on this engine. */
  public EngineReviewProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void start(UUID reviewId) {
    runtime
        .createMessageCorrelation(AnnualAccessReviewProcess.Messages.DUE)
        .processInstanceBusinessKey(reviewId.toString())
        .setVariable(AnnualAccessReviewProcess.REVIEW_ID, reviewId.toString())
        .setVariable(AnnualAccessReviewProcess.REVIEW_URL, AnnualAccessReviewProcess.page(reviewId))
        .correlateStartMessage();
  }
}
