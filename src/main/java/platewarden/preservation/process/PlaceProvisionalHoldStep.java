package platewarden.preservation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.preservation.PlaceProvisionalHold;

/** Task_PlaceProvisionalHold. */
@Component("placeProvisionalHold")
public final class PlaceProvisionalHoldStep implements JavaDelegate {

  private final PlaceProvisionalHold hold;

  /** Acts by this use case. */
  public PlaceProvisionalHoldStep(PlaceProvisionalHold hold) {
    this.hold = hold;
  }

  @Override
  public void execute(DelegateExecution execution) {
    hold.place(PreservationHoldProcess.holdId(execution));
  }
}
