package platewarden.protection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.protection.SealVehicles;

/** Task_SealData. */
@Component("sealPrivateData")
public final class SealPrivateDataStep implements JavaDelegate {

  private final SealVehicles useCase;

  /** Acts by this use case. */
  public SealPrivateDataStep(SealVehicles useCase) {
    this.useCase = useCase;
  }

  @Override
  public void execute(DelegateExecution execution) {
    useCase.atReceipt(PrivateRequestProcess.requestId(execution));
  }
}
