package platewarden.destruction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.destruction.CarryThroughLateDestruction;

/** Task_DestroyDayKey. */
@Component("destroyDayKeyAtLast")
public final class DestroyDayKeyStep implements JavaDelegate {

  private final CarryThroughLateDestruction late;

  /** Acts by this use case. */
  public DestroyDayKeyStep(CarryThroughLateDestruction late) {
    this.late = late;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean made = late.destroyKey(DestructionExceptionProcess.id(execution));
    execution.setVariable(DestructionExceptionProcess.COPIES, made ? "MADE" : "MISSING");
  }
}
