package platewarden.investigation.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.investigation.DecideOnTracking;
import platewarden.investigation.DecideOnTracking.Answer;
import platewarden.investigation.TrackingFile;
import platewarden.platform.engine.DeclaresProcess;
import platewarden.platform.engine.FormAnswer;
import platewarden.platform.engine.RecordParties;
import platewarden.platform.engine.VariableKind;

/** What the engine's guards ask about a request to track. */
@Component
public final class TrackingAuthorizationDeclaration implements DeclaresProcess {

  private final TrackingFile file;
  private final DecideOnTracking decide;

  /** Answers from this file. */
  public TrackingAuthorizationDeclaration(TrackingFile file, DecideOnTracking decide) {
    this.file = file;
    this.decide = decide;
  }

  @Override
  public String key() {
    return TrackingAuthorizationProcess.KEY;
  }

  @Override
  public Map<String, VariableKind> variables() {
    return TrackingAuthorizationProcess.VARIABLES;
  }

  @Override
  public Optional<RecordParties> parties(String businessKey) {
    return file.find(UUID.fromString(businessKey))
        .map(asked -> new RecordParties(asked.requester(), Set.of(asked.requester())));
  }

  @Override
  public void decided(FormAnswer given) {
    UUID id = UUID.fromString(given.businessKey());
    switch (given.step()) {
      case TrackingAuthorizationProcess.Tasks.CHECK_WARRANT -> {
        decide.checkWarrant(
            given.by(), id, answer(given, TrackingAuthorizationProcess.WARRANT_DECISION));
        if (!"VALID".equals(given.text(TrackingAuthorizationProcess.WARRANT_DECISION))) {
          // Days mean nothing with a no.
          given.values().remove(TrackingAuthorizationProcess.VALID_FROM);
          given.values().remove(TrackingAuthorizationProcess.VALID_UNTIL);
        }
      }
      case TrackingAuthorizationProcess.Tasks.DECIDE_FURTHER ->
          decide.decideFurther(
              given.by(), id, answer(given, TrackingAuthorizationProcess.FURTHER_DECISION));
      case TrackingAuthorizationProcess.Tasks.REVIEW,
          TrackingAuthorizationProcess.Tasks.REVIEW_AS_CHIEF ->
          decide.review(given.by(), id, answer(given, TrackingAuthorizationProcess.REVIEW));
      default -> throw new IllegalStateException(given.step() + " has no decision");
    }
  }

  private static Answer answer(FormAnswer given, String variable) {
    String code = given.text(variable);
    return new Answer(
        code == null ? "" : code,
        day(given.text(TrackingAuthorizationProcess.VALID_FROM)),
        day(given.text(TrackingAuthorizationProcess.VALID_UNTIL)),
        given.notes().get("note"));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
