package platewarden.destruction.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.destruction.AnswerForLateDestruction;
import platewarden.destruction.LateDestructions;
import platewarden.platform.engine.DeclaresProcess;
import platewarden.platform.engine.FormAnswer;
import platewarden.platform.engine.RecordParties;
import platewarden.platform.engine.VariableKind;

/** What the engine's guards ask about a late destruction. */
@Component
public final class DestructionExceptionDeclaration implements DeclaresProcess {

  private final LateDestructions late;
  private final AnswerForLateDestruction answer;

  /** Answers from this record. */
  public DestructionExceptionDeclaration(LateDestructions late, AnswerForLateDestruction answer) {
    this.late = late;
    this.answer = answer;
  }

  @Override
  public String key() {
    return DestructionExceptionProcess.KEY;
  }

  @Override
  public Map<String, VariableKind> variables() {
    return DestructionExceptionProcess.VARIABLES;
  }

  /** The destroyer started it, and it is about no person. */
  @Override
  public Optional<RecordParties> parties(String businessKey) {
    return late.find(UUID.fromString(businessKey))
        .map(record -> new RecordParties("system", Set.of()));
  }

  @Override
  public void decided(FormAnswer given) {
    UUID id = UUID.fromString(given.businessKey());
    String note = given.notes().get("note");
    switch (given.step()) {
      case DestructionExceptionProcess.Tasks.REPAIR_STORE ->
          answer.repaired(
              given.by(),
              id,
              Boolean.TRUE.equals(given.values().get(DestructionExceptionProcess.REPAIRED)));
      case DestructionExceptionProcess.Tasks.DECIDE_LOSS ->
          answer.decideLoss(
              given.by(), id, given.text(DestructionExceptionProcess.LOSS_DECISION), note);
      case DestructionExceptionProcess.Tasks.EXPLAIN_FAILURE ->
          answer.explain(given.by(), id, given.text(DestructionExceptionProcess.CAUSE), note);
      case DestructionExceptionProcess.Tasks.ACCEPT_EXPLANATION ->
          answer.accept(given.by(), id, given.text(DestructionExceptionProcess.ACCEPT_DECISION));
      default -> throw new IllegalStateException(given.step() + " has no decision");
    }
  }
}
