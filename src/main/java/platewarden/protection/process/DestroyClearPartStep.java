package platewarden.protection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.protection.DestroyParts;

/** Task_DestroyClearPart. */
@Component("destroyClearPart")
public final class DestroyClearPartStep implements JavaDelegate {

  private final DestroyParts useCase;

  /** Acts by this use case. */
  public DestroyClearPartStep(DestroyParts useCase) {
    this.useCase = useCase;
  }

  @Override
  public void execute(DelegateExecution execution) {
    useCase.clear(PrivateRequestProcess.requestId(execution));
  }
}
