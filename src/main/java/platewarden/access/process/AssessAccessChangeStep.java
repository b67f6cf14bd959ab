package platewarden.access.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.access.AssessChange;

/** Task_AssessChange. */
@Component("assessAccessChange")
public final class AssessAccessChangeStep implements JavaDelegate {

  private final AssessChange assess;

  /** Acts by this use case. */
  public AssessAccessChangeStep(AssessChange assess) {
    this.assess = assess;
  }

  @Override
  public void execute(DelegateExecution execution) {
    AssessChange.Assessment found = assess.assess(AccessChangeProcess.changeId(execution));
    execution.setVariable(AccessChangeProcess.CHANGE_KIND, found.kind().name());
    execution.setVariable(AccessChangeProcess.DECIDER, found.decider().name());
    execution.setVariable(AccessChangeProcess.EFFECTIVE, found.now() ? "NOW" : "LATER");
  }
}
