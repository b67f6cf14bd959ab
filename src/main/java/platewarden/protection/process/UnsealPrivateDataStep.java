package platewarden.protection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.protection.ProtectVehicles;

/** Task_Unseal. */
@Component("unsealPrivateData")
public final class UnsealPrivateDataStep implements JavaDelegate {

  private final ProtectVehicles useCase;

  /** Acts by this use case. */
  public UnsealPrivateDataStep(ProtectVehicles useCase) {
    this.useCase = useCase;
  }

  @Override
  public void execute(DelegateExecution execution) {
    useCase.refuse(PrivateRequestProcess.requestId(execution));
  }
}
