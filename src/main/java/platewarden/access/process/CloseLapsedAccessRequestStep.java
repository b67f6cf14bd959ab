package platewarden.access.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.access.EndRequest;

/** Task_CloseLapsedRequest. */
@Component("closeLapsedAccessRequest")
public final class CloseLapsedAccessRequestStep implements JavaDelegate {

  private final EndRequest request;

  /** Acts by this use case. */
  public CloseLapsedAccessRequestStep(EndRequest request) {
    this.request = request;
  }

  @Override
  public void execute(DelegateExecution execution) {
    request.lapse(AccessGrantProcess.requestId(execution));
  }
}
