package platewarden.preservation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.preservation.CheckFormalElements;

/** Task_CheckFormalElements. */
@Component("checkFormalElements")
public final class CheckFormalElementsStep implements JavaDelegate {

  private final CheckFormalElements elements;

  /** Acts by this use case. */
  public CheckFormalElementsStep(CheckFormalElements elements) {
    this.elements = elements;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean complete = elements.check(PreservationHoldProcess.holdId(execution)).complete();
    execution.setVariable(
        PreservationHoldProcess.FORMAL_RESULT, complete ? "COMPLETE" : "DEFECTIVE");
  }
}
