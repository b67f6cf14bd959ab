package platewarden.protection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.protection.ProtectVehicles;

/** Task_StartSuppression. */
@Component("startSuppression")
public final class StartSuppressionStep implements JavaDelegate {

  private final ProtectVehicles useCase;

  /** Acts by this use case. */
  public StartSuppressionStep(ProtectVehicles useCase) {
    this.useCase = useCase;
  }

  @Override
  public void execute(DelegateExecution execution) {
    useCase.start(PrivateRequestProcess.requestId(execution));
  }
}
