package platewarden.destruction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.destruction.CarryThroughLateDestruction;

/** Task_CloseDay. */
@Component("closeLateDay")
public final class CloseLateDayStep implements JavaDelegate {

  private final CarryThroughLateDestruction late;

  /** Acts by this use case. */
  public CloseLateDayStep(CarryThroughLateDestruction late) {
    this.late = late;
  }

  @Override
  public void execute(DelegateExecution execution) {
    late.closeDay(DestructionExceptionProcess.id(execution));
  }
}
