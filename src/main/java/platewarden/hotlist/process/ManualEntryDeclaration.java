package platewarden.hotlist.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.hotlist.DecideOnEntry;
import platewarden.hotlist.DecideOnEntry.Answer;
import platewarden.hotlist.ManualEntries;
import platewarden.platform.engine.DeclaresProcess;
import platewarden.platform.engine.FormAnswer;
import platewarden.platform.engine.RecordParties;
import platewarden.platform.engine.VariableKind;

/** What the engine's guards ask about an entry. */
@Component
public final class ManualEntryDeclaration implements DeclaresProcess {

  private final ManualEntries entries;
  private final DecideOnEntry decide;

  /** Answers from this file. */
  public ManualEntryDeclaration(ManualEntries entries, DecideOnEntry decide) {
    this.entries = entries;
    this.decide = decide;
  }

  @Override
  public String key() {
    return ManualEntryProcess.KEY;
  }

  @Override
  public Map<String, VariableKind> variables() {
    return ManualEntryProcess.VARIABLES;
  }

  @Override
  public Optional<RecordParties> parties(String businessKey) {
    return entries
        .find(UUID.fromString(businessKey))
        .map(entry -> new RecordParties(entry.asked().by(), Set.of(entry.asked().by())));
  }

  @Override
  public void decided(FormAnswer given) {
    UUID id = UUID.fromString(given.businessKey());
    switch (given.step()) {
      case ManualEntryProcess.Tasks.ADVISE ->
          decide.advise(given.by(), id, answer(given, ManualEntryProcess.ADVICE));
      case ManualEntryProcess.Tasks.DECIDE, ManualEntryProcess.Tasks.DECIDE_AS_CHIEF -> {
        decide.decide(given.by(), id, answer(given, ManualEntryProcess.DECISION));
        if (!"APPROVE".equals(given.text(ManualEntryProcess.DECISION))) {
          // A last day means nothing with a refusal.
          given.values().remove(ManualEntryProcess.VALID_UNTIL);
        }
      }
      default -> throw new IllegalStateException(given.step() + " has no decision");
    }
  }

  private static Answer answer(FormAnswer given, String variable) {
    String code = given.text(variable);
    return new Answer(
        code == null ? "" : code,
        day(given.text(ManualEntryProcess.VALID_UNTIL)),
        given.notes().get("note"),
        given.notes().get("keptCase"));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
