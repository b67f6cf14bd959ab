package platewarden.access.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.access.AccessCheck;
import platewarden.access.AccessFile;
import platewarden.access.AccessRoles;
import platewarden.access.CheckPreconditions;

/** Task_CheckPreconditions. */
@Component("checkAccessPreconditions")
public final class CheckAccessPreconditionsStep implements JavaDelegate {

  private final CheckPreconditions preconditions;
  private final AccessFile file;

  /** Checks by this use case. */
  public CheckAccessPreconditionsStep(CheckPreconditions preconditions, AccessFile file) {
    this.preconditions = preconditions;
    this.file = file;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID id = AccessGrantProcess.requestId(execution);
    AccessCheck check = preconditions.check(id);
    execution.setVariable(AccessGrantProcess.PRECONDITIONS, check.verdict().name());
    if (check.level() != null) {
      execution.setVariable(AccessGrantProcess.DECISION_LEVEL, check.level().name());
    }
    String duty = file.find(id).orElseThrow().duty();
    if (AccessRoles.DUTIES.contains(duty)) {
      execution.setVariable(AccessGrantProcess.DUTY_ROLE, duty);
    }
  }
}
