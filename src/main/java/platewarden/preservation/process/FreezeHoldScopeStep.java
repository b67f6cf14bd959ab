package platewarden.preservation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.preservation.FreezeScope;

/** Task_FreezeScope. */
@Component("freezeHoldScope")
public final class FreezeHoldScopeStep implements JavaDelegate {

  private final FreezeScope scope;

  /** Acts by this use case. */
  public FreezeHoldScopeStep(FreezeScope scope) {
    this.scope = scope;
  }

  @Override
  public void execute(DelegateExecution execution) {
    scope.freeze(PreservationHoldProcess.holdId(execution));
  }
}
