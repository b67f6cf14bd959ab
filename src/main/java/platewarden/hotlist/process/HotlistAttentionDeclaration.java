package platewarden.hotlist.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.hotlist.AskForAttention;
import platewarden.hotlist.Attentions;
import platewarden.platform.engine.DeclaresProcess;
import platewarden.platform.engine.FormAnswer;
import platewarden.platform.engine.RecordParties;
import platewarden.platform.engine.VariableKind;

/** What the engine's guards ask about a list that needs attention. */
@Component
public final class HotlistAttentionDeclaration implements DeclaresProcess {

  private final Attentions attentions;
  private final AskForAttention attention;

  /** Answers from this file. */
  public HotlistAttentionDeclaration(Attentions attentions, AskForAttention attention) {
    this.attentions = attentions;
    this.attention = attention;
  }

  @Override
  public String key() {
    return HotlistAttentionProcess.KEY;
  }

  @Override
  public Map<String, VariableKind> variables() {
    return HotlistAttentionProcess.VARIABLES;
  }

  @Override
  public Optional<RecordParties> parties(String businessKey) {
    return attentions
        .find(UUID.fromString(businessKey))
        .map(one -> new RecordParties("system", Set.of()));
  }

  @Override
  public void decided(FormAnswer given) {
    String outcome = given.text(HotlistAttentionProcess.OUTCOME);
    attention.seenTo(
        given.by(), UUID.fromString(given.businessKey()), outcome == null ? "" : outcome);
  }
}
