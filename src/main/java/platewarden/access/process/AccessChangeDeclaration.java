package platewarden.access.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.access.AccessChanges;
import platewarden.access.DecideOnChange;
import platewarden.access.DecideOnRequest.Answer;
import platewarden.platform.engine.DeclaresProcess;
import platewarden.platform.engine.FormAnswer;
import platewarden.platform.engine.RecordParties;
import platewarden.platform.engine.VariableKind;

/** What the engine's guards ask about a change of access. */
@Component
public final class AccessChangeDeclaration implements DeclaresProcess {

  private final AccessChanges changes;
  private final DecideOnChange decide;

  /** Answers from this file. */
  public AccessChangeDeclaration(AccessChanges changes, DecideOnChange decide) {
    this.changes = changes;
    this.decide = decide;
  }

  @Override
  public String key() {
    return AccessChangeProcess.KEY;
  }

  @Override
  public Map<String, VariableKind> variables() {
    return AccessChangeProcess.VARIABLES;
  }

  @Override
  public Optional<RecordParties> parties(String businessKey) {
    return changes
        .find(UUID.fromString(businessKey))
        .map(change -> new RecordParties(change.reportedBy(), Set.of(change.username())));
  }

  @Override
  public void decided(FormAnswer given) {
    UUID id = UUID.fromString(given.businessKey());
    switch (given.step()) {
      case AccessChangeProcess.Tasks.CONFIRM_NEW_ASSIGNMENT ->
          decide.confirmNeed(given.by(), id, answer(given, AccessChangeProcess.NEED_DECISION));
      case AccessChangeProcess.Tasks.DECIDE,
          AccessChangeProcess.Tasks.DECIDE_AS_CHIEF,
          AccessChangeProcess.Tasks.DECIDE_OUTSIDE -> {
        decide.decide(given.by(), id, answer(given, AccessChangeProcess.ACCESS_DECISION));
        if (!"RESTORE".equals(given.text(AccessChangeProcess.ACCESS_DECISION))) {
          // A last day means nothing when nothing is restored.
          given.values().remove(AccessChangeProcess.VALID_UNTIL);
        }
      }
      case AccessChangeProcess.Tasks.CONFIRM_AT_OTC ->
          decide.confirmClosure(given.by(), id, closed(given));
      default -> throw new IllegalStateException(given.step() + " has no decision");
    }
  }

  private static Answer answer(FormAnswer given, String variable) {
    String code = given.text(variable);
    return new Answer(
        given.taskId(),
        code == null ? "" : code,
        day(given.text(AccessChangeProcess.VALID_UNTIL)),
        given.notes().get("note"));
  }

  private static Answer closed(FormAnswer given) {
    boolean done = Boolean.TRUE.equals(given.values().get(AccessChangeProcess.CLOSED));
    return new Answer(given.taskId(), done ? "CLOSED" : "", null, given.notes().get("keptTicket"));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
