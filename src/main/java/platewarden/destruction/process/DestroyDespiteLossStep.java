package platewarden.destruction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.destruction.CarryThroughLateDestruction;

/** Task_DestroyDespiteLoss. */
@Component("destroyDayKeyDespiteLoss")
public final class DestroyDespiteLossStep implements JavaDelegate {

  private final CarryThroughLateDestruction late;

  /** Acts by this use case. */
  public DestroyDespiteLossStep(CarryThroughLateDestruction late) {
    this.late = late;
  }

  @Override
  public void execute(DelegateExecution execution) {
    late.destroyKeyDespiteLoss(DestructionExceptionProcess.id(execution));
  }
}
