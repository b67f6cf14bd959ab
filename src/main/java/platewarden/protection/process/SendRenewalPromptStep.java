package platewarden.protection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.protection.ProtectionRequest.Letter;
import platewarden.protection.SendPrivateLetter;

/** Task_SendRenewalPrompt. */
@Component("sendRenewalPrompt")
public final class SendRenewalPromptStep implements JavaDelegate {

  private final SendPrivateLetter useCase;

  /** Acts by this use case. */
  public SendRenewalPromptStep(SendPrivateLetter useCase) {
    this.useCase = useCase;
  }

  @Override
  public void execute(DelegateExecution execution) {
    useCase.write(PrivateRequestProcess.requestId(execution), Letter.Kind.RENEWAL);
  }
}
