package platewarden.hotlist.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import platewarden.hotlist.AttentionProcess;
import platewarden.hotlist.Attentions;

/** Lists that need attention, as a task of the Technology Unit. */
@Component
public final class EngineAttentionProcess implements AttentionProcess {

  private final RuntimeService runtime;
  private final Attentions attentions;

  /** Runs on this engine. */
  public EngineAttentionProcess(@Lazy RuntimeService runtime, Attentions attentions) {
    this.runtime = runtime;
    this.attentions = attentions;
  }

  @Override
  public void start(UUID attentionId) {
    runtime
        .createMessageCorrelation(HotlistAttentionProcess.Messages.NEEDED)
        .processInstanceBusinessKey(attentionId.toString())
        .setVariable(HotlistAttentionProcess.ATTENTION_ID, attentionId.toString())
        .setVariable(
            HotlistAttentionProcess.CAUSE,
            attentions.find(attentionId).orElseThrow().cause().name())
        .correlateStartMessage();
  }
}
