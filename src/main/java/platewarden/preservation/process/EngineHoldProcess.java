package platewarden.preservation.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import platewarden.platform.engine.TellProcesses;
import platewarden.preservation.HoldHistory;
import platewarden.preservation.HoldProcess;

/** Holds on the engine; the business key is the hold's id. */
@Component
public final class EngineHoldProcess implements HoldProcess {

  private final RuntimeService runtime;
  private final TellProcesses tell;

  /** Runs on this engine. */
  public EngineHoldProcess(RuntimeService runtime, TellProcesses tell) {
    this.runtime = runtime;
    this.tell = tell;
  }

  @Override
  public void start(UUID holdId) {
    runtime
        .createMessageCorrelation(PreservationHoldProcess.Messages.RECEIVED)
        .processInstanceBusinessKey(holdId.toString())
        .setVariable(PreservationHoldProcess.HOLD_ID, holdId.toString())
        .setVariable(PreservationHoldProcess.REQUEST_URL, PreservationHoldProcess.page(holdId))
        .correlateStartMessage();
  }

  @Override
  public boolean tell(UUID holdId, HoldHistory.Fact fact) {
    return tell.of(
        switch (fact) {
          case COMPLETED -> PreservationHoldProcess.Messages.COMPLETED;
          case WITHDRAWN -> PreservationHoldProcess.Messages.WITHDRAWN;
          case DISPOSITION -> PreservationHoldProcess.Messages.DISPOSITION;
        },
        holdId.toString());
  }
}
