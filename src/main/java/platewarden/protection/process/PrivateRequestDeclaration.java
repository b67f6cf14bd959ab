package platewarden.protection.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.platform.engine.DeclaresProcess;
import platewarden.platform.engine.FormAnswer;
import platewarden.platform.engine.RecordParties;
import platewarden.platform.engine.VariableKind;
import platewarden.protection.DecideOnPrivateRequest;
import platewarden.protection.ProtectionFile;

/** What the engine's guards ask about a private request. */
@Component
public final class PrivateRequestDeclaration implements DeclaresProcess {

  private final ProtectionFile file;
  private final DecideOnPrivateRequest decide;

  /** Answers from this file. */
  public PrivateRequestDeclaration(ProtectionFile file, DecideOnPrivateRequest decide) {
    this.file = file;
    this.decide = decide;
  }

  @Override
  public String key() {
    return PrivateRequestProcess.KEY;
  }

  @Override
  public boolean isPrivate() {
    return true;
  }

  @Override
  public Map<String, VariableKind> variables() {
    return PrivateRequestProcess.VARIABLES;
  }

  /** Whoever asked has no account here. */
  @Override
  public Optional<RecordParties> parties(String businessKey) {
    return file.find(UUID.fromString(businessKey))
        .map(request -> new RecordParties("participant", Set.of()));
  }

  @Override
  public void decided(FormAnswer given) {
    UUID id = UUID.fromString(given.businessKey());
    String by = given.by().username();
    switch (given.step()) {
      case PrivateRequestProcess.Tasks.CHECK_DOCUMENT, PrivateRequestProcess.Tasks.CHECK_OVERDUE ->
          decide.check(
              by,
              id,
              given.text(PrivateRequestProcess.METHOD),
              day(given.text(PrivateRequestProcess.CHECKED_ON)),
              given.text(PrivateRequestProcess.IDENTITY_DECISION));
      case PrivateRequestProcess.Tasks.CONFIRM_REFUSAL ->
          decide.confirmOutcome(by, id, given.text(PrivateRequestProcess.REFUSAL_DECISION));
      case PrivateRequestProcess.Tasks.DECIDE_EXCEPTION ->
          decide.decideCaseCopies(by, id, given.text(PrivateRequestProcess.EXCEPTION_DECISION));
      case PrivateRequestProcess.Tasks.DECIDE_COMPETING ->
          decide.decideCompeting(by, id, given.text(PrivateRequestProcess.COMPETING_DECISION));
      case PrivateRequestProcess.Tasks.CONFIRM_END ->
          decide.confirmEnd(by, id, given.text(PrivateRequestProcess.END_DECISION));
      default -> throw new IllegalStateException(given.step() + " has no decision");
    }
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
