package platewarden.oversight.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.oversight.ReportMisuse;

/** Task_ReportMisuse. */
@Component("reportSuspectedMisuse")
public final class ReportMisuseStep implements JavaDelegate {

  private final ReportMisuse misuse;

  /** Acts by this use case. */
  public ReportMisuseStep(ReportMisuse misuse) {
    this.misuse = misuse;
  }

  @Override
  public void execute(DelegateExecution execution) {
    misuse.report(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
