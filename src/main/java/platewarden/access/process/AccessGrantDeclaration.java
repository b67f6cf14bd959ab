package platewarden.access.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.access.AccessFile;
import platewarden.access.DecideOnRequest;
import platewarden.access.DecideOnRequest.Answer;
import platewarden.platform.engine.DeclaresProcess;
import platewarden.platform.engine.FormAnswer;
import platewarden.platform.engine.RecordParties;
import platewarden.platform.engine.VariableKind;

/** What the engine's guards ask about an access request. */
@Component
public final class AccessGrantDeclaration implements DeclaresProcess {

  private final AccessFile file;
  private final DecideOnRequest decide;

  /** Answers from this file. */
  public AccessGrantDeclaration(AccessFile file, DecideOnRequest decide) {
    this.file = file;
    this.decide = decide;
  }

  @Override
  public String key() {
    return AccessGrantProcess.KEY;
  }

  @Override
  public Map<String, VariableKind> variables() {
    return AccessGrantProcess.VARIABLES;
  }

  @Override
  public Optional<RecordParties> parties(String businessKey) {
    return file.find(UUID.fromString(businessKey))
        .map(request -> new RecordParties(request.requester(), Set.of(request.requester())));
  }

  @Override
  public void decided(FormAnswer given) {
    UUID id = UUID.fromString(given.businessKey());
    switch (given.step()) {
      case AccessGrantProcess.Tasks.CONFIRM_ASSIGNMENT ->
          decide.confirmAssignment(
              given.by(), id, answer(given, AccessGrantProcess.ASSIGNMENT_DECISION));
      case AccessGrantProcess.Tasks.DECIDE_ACCESS,
          AccessGrantProcess.Tasks.DECIDE_ACCESS_AS_CHIEF -> {
        decide.decideAccess(given.by(), id, answer(given, AccessGrantProcess.ACCESS_DECISION));
        if (!"GRANT".equals(given.text(AccessGrantProcess.ACCESS_DECISION))) {
          // A last day means nothing with a refusal.
          given.values().remove(AccessGrantProcess.VALID_UNTIL);
        }
      }
      case AccessGrantProcess.Tasks.CONCUR_OUTSIDE ->
          decide.concur(given.by(), id, answer(given, AccessGrantProcess.CONCUR_DECISION));
      case AccessGrantProcess.Tasks.PROVISION_ACCOUNT ->
          decide.provisionAccount(given.by(), id, provisioned(given));
      default -> throw new IllegalStateException(given.step() + " has no decision");
    }
  }

  private static Answer answer(FormAnswer given, String variable) {
    String code = given.text(variable);
    return new Answer(
        given.taskId(),
        code == null ? "" : code,
        day(given.text(AccessGrantProcess.VALID_UNTIL)),
        given.notes().get("note"));
  }

  private static Answer provisioned(FormAnswer given) {
    boolean done = Boolean.TRUE.equals(given.values().get(AccessGrantProcess.PROVISIONED));
    return new Answer(
        given.taskId(), done ? "PROVISIONED" : "", null, given.notes().get("keptTicket"));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
