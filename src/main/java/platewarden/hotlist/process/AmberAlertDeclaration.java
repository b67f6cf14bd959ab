package platewarden.hotlist.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.hotlist.DecideOnEntry;
import platewarden.hotlist.DecideOnEntry.Answer;
import platewarden.hotlist.ManualEntries;
import platewarden.platform.engine.DeclaresProcess;
import platewarden.platform.engine.FormAnswer;
import platewarden.platform.engine.RecordParties;
import platewarden.platform.engine.VariableKind;

/** What the engine's guards ask about an Amber Alert. */
@Component
public final class AmberAlertDeclaration implements DeclaresProcess {

  private final ManualEntries entries;
  private final DecideOnEntry decide;

  /** Answers from this file. */
  public AmberAlertDeclaration(ManualEntries entries, DecideOnEntry decide) {
    this.entries = entries;
    this.decide = decide;
  }

  @Override
  public String key() {
    return AmberAlertProcess.KEY;
  }

  @Override
  public Map<String, VariableKind> variables() {
    return AmberAlertProcess.VARIABLES;
  }

  @Override
  public Optional<RecordParties> parties(String businessKey) {
    return entries
        .find(UUID.fromString(businessKey))
        .map(entry -> new RecordParties(entry.asked().by(), Set.of()));
  }

  @Override
  public void decided(FormAnswer given) {
    UUID id = UUID.fromString(given.businessKey());
    switch (given.step()) {
      case AmberAlertProcess.Tasks.REVIEW, AmberAlertProcess.Tasks.REVIEW_AS_CHIEF ->
          decide.review(given.by(), id, answer(given, AmberAlertProcess.REVIEW));
      case AmberAlertProcess.Tasks.CONFIRM ->
          decide.confirmStillActive(given.by(), id, answer(given, AmberAlertProcess.STILL_ACTIVE));
      default -> throw new IllegalStateException(given.step() + " has no decision");
    }
  }

  private static Answer answer(FormAnswer given, String variable) {
    String code = given.text(variable);
    return new Answer(code == null ? "" : code, null, given.notes().get("note"), null);
  }
}
