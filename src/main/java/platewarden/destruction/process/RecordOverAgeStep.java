package platewarden.destruction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.destruction.CarryThroughLateDestruction;

/** Task_RecordOverAge. */
@Component("recordOverAge")
public final class RecordOverAgeStep implements JavaDelegate {

  private final CarryThroughLateDestruction late;

  /** Acts by this use case. */
  public RecordOverAgeStep(CarryThroughLateDestruction late) {
    this.late = late;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (late.recordOverAge(DestructionExceptionProcess.id(execution))) {
      execution.setVariable(DestructionExceptionProcess.OVER_AGE, true);
    }
  }
}
