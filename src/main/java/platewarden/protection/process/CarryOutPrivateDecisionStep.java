package platewarden.protection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.protection.DestroyParts;

/** Task_CarryOutDecision. */
@Component("carryOutPrivateDecision")
public final class CarryOutPrivateDecisionStep implements JavaDelegate {

  private final DestroyParts useCase;

  /** Acts by this use case. */
  public CarryOutPrivateDecisionStep(DestroyParts useCase) {
    this.useCase = useCase;
  }

  @Override
  public void execute(DelegateExecution execution) {
    useCase.decided(PrivateRequestProcess.requestId(execution));
  }
}
