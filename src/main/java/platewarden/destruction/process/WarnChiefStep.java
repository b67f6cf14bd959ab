package platewarden.destruction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.destruction.CarryThroughLateDestruction;

/** Task_WarnChief. */
@Component("warnChiefOfLateDestruction")
public final class WarnChiefStep implements JavaDelegate {

  private final CarryThroughLateDestruction late;

  /** Acts by this use case. */
  public WarnChiefStep(CarryThroughLateDestruction late) {
    this.late = late;
  }

  @Override
  public void execute(DelegateExecution execution) {
    late.tellChief(DestructionExceptionProcess.id(execution));
  }
}
