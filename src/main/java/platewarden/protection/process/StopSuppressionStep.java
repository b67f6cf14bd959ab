package platewarden.protection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.protection.ProtectVehicles;

/** Task_StopSuppression. */
@Component("stopSuppression")
public final class StopSuppressionStep implements JavaDelegate {

  private final ProtectVehicles useCase;

  /** Acts by this use case. */
  public StopSuppressionStep(ProtectVehicles useCase) {
    this.useCase = useCase;
  }

  @Override
  public void execute(DelegateExecution execution) {
    useCase.stop(PrivateRequestProcess.requestId(execution));
  }
}
