package platewarden.preservation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.preservation.SendHoldLetter;

/** Task_SendAcceptance. */
@Component("sendHoldAcceptance")
public final class SendHoldAcceptanceStep implements JavaDelegate {

  private final SendHoldLetter letter;

  /** Acts by this use case. */
  public SendHoldAcceptanceStep(SendHoldLetter letter) {
    this.letter = letter;
  }

  @Override
  public void execute(DelegateExecution execution) {
    letter.send(PreservationHoldProcess.holdId(execution), SendHoldLetter.Kind.ACCEPTANCE);
  }
}
