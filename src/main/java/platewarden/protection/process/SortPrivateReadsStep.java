package platewarden.protection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.protection.ProtectVehicles;

/** Task_SortReads. */
@Component("sortPrivateReads")
public final class SortPrivateReadsStep implements JavaDelegate {

  private final ProtectVehicles useCase;

  /** Acts by this use case. */
  public SortPrivateReadsStep(ProtectVehicles useCase) {
    this.useCase = useCase;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ProtectVehicles.Found found = useCase.sort(PrivateRequestProcess.requestId(execution));
    execution.setVariable(PrivateRequestProcess.INVESTIGATIVE, found.investigative());
    execution.setVariable(PrivateRequestProcess.COMPETING, found.competing());
  }
}
