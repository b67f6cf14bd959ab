package platewarden.sharing.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import platewarden.platform.engine.TellProcesses;
import platewarden.sharing.SharingProcess;

/** Shares on the engine; the business key is the share's id. */
@Component
public final class EngineSharingProcess implements SharingProcess {

  private final RuntimeService runtime;
  private final TellProcesses tell;

  /** Runs on this engine. */
  public EngineSharingProcess(RuntimeService runtime, TellProcesses tell) {
    this.runtime = runtime;
    this.tell = tell;
  }

  @Override
  public void start(UUID shareId) {
    runtime
        .createMessageCorrelation(SharingRequestProcess.Messages.REQUESTED)
        .processInstanceBusinessKey(shareId.toString())
        .setVariable(SharingRequestProcess.SHARE_ID, shareId.toString())
        .setVariable(SharingRequestProcess.SHARE_URL, SharingRequestProcess.page(shareId))
        .correlateStartMessage();
  }

  @Override
  public void confirmed(UUID shareId) {
    tell.of(SharingRequestProcess.Messages.CONFIRMED, shareId.toString());
  }
}
