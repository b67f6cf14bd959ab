package platewarden.audit.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.audit.ExamineRecords;

/** Task_RunControls. */
@Component("runAuditControls")
public final class RunAuditControlsStep implements JavaDelegate {

  private final ExamineRecords act;

  /** Acts by this use case. */
  public RunAuditControlsStep(ExamineRecords act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (!act.runControls(BiennialAuditProcess.auditId(execution))) {
      throw new BpmnError(BiennialAuditProcess.Errors.CONTROLS_INCOMPLETE);
    }
  }
}
