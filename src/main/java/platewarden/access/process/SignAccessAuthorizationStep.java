package platewarden.access.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.access.SignAuthorization;

/** Task_SignAuthorization. */
@Component("signAccessAuthorization")
public final class SignAccessAuthorizationStep implements JavaDelegate {

  private final SignAuthorization authorization;

  /** Acts by this use case. */
  public SignAccessAuthorizationStep(SignAuthorization authorization) {
    this.authorization = authorization;
  }

  @Override
  public void execute(DelegateExecution execution) {
    authorization.sign(AccessGrantProcess.requestId(execution));
  }
}
