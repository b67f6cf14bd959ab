package platewarden.access.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.access.WarnOfOpenClosure;

/** Task_WarnCommander. */
@Component("warnOfOpenAccountClosure")
public final class WarnOfOpenClosureStep implements JavaDelegate {

  private final WarnOfOpenClosure act;

  /** Acts by this use case. */
  public WarnOfOpenClosureStep(WarnOfOpenClosure act) {
    this.act = act;
  }

  @Override
  public void execute(DelegateExecution execution) {
    act.warn(AccessChangeProcess.changeId(execution));
  }
}
