package platewarden.protection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.protection.SealVehicles;

/** Task_SealRest. */
@Component("sealPrivateRest")
public final class SealPrivateRestStep implements JavaDelegate {

  private final SealVehicles useCase;

  /** Acts by this use case. */
  public SealPrivateRestStep(SealVehicles useCase) {
    this.useCase = useCase;
  }

  @Override
  public void execute(DelegateExecution execution) {
    useCase.rest(PrivateRequestProcess.requestId(execution));
  }
}
