package platewarden.access.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.access.EndRequest;

/** Task_SendRefusal. */
@Component("sendAccessRefusal")
public final class SendAccessRefusalStep implements JavaDelegate {

  private final EndRequest request;

  /** Acts by this use case. */
  public SendAccessRefusalStep(EndRequest request) {
    this.request = request;
  }

  @Override
  public void execute(DelegateExecution execution) {
    request.refuse(AccessGrantProcess.requestId(execution));
  }
}
