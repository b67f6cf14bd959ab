package platewarden.protection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.protection.SendPrivateLetter;

/** Task_WarnOverdue. */
@Component("warnOfOverdueDecision")
public final class WarnOfOverdueDecisionStep implements JavaDelegate {

  private final SendPrivateLetter useCase;

  /** Acts by this use case. */
  public WarnOfOverdueDecisionStep(SendPrivateLetter useCase) {
    this.useCase = useCase;
  }

  @Override
  public void execute(DelegateExecution execution) {
    useCase.warnOfOverdueDecision(PrivateRequestProcess.requestId(execution));
  }
}
