package platewarden.hotlist.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.hotlist.EndEntry;

/** Task_EndAtTerm. */
@Component("endAmberAlertAtTerm")
public final class EndAmberAlertAtTermStep implements JavaDelegate {

  private final EndEntry entry;

  /** Acts by this use case. */
  public EndAmberAlertAtTermStep(EndEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution execution) {
    entry.longestTimeOver(AmberAlertProcess.entryId(execution));
  }
}
