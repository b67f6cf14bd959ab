package platewarden.access.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.access.EndRequest;

/** Task_SendAuthorization. */
@Component("sendAccessAuthorization")
public final class SendAccessAuthorizationStep implements JavaDelegate {

  private final EndRequest request;

  /** Acts by this use case. */
  public SendAccessAuthorizationStep(EndRequest request) {
    this.request = request;
  }

  @Override
  public void execute(DelegateExecution execution) {
    request.sendAuthorization(AccessGrantProcess.requestId(execution));
  }
}
