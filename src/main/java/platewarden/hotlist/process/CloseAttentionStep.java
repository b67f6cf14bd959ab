package platewarden.hotlist.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.hotlist.AskForAttention;

/** Task_CloseAttention. */
@Component("closeHotlistAttention")
public final class CloseAttentionStep implements JavaDelegate {

  private final AskForAttention attention;

  /** Acts by this use case. */
  public CloseAttentionStep(AskForAttention attention) {
    this.attention = attention;
  }

  @Override
  public void execute(DelegateExecution execution) {
    attention.close(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
