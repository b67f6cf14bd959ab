package platewarden.sharing.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.platform.engine.DeclaresProcess;
import platewarden.platform.engine.FormAnswer;
import platewarden.platform.engine.RecordParties;
import platewarden.platform.engine.VariableKind;
import platewarden.sharing.DecideSharing;
import platewarden.sharing.KeepSharingNotes;
import platewarden.sharing.Shares;

/** What the engine's guards ask about a share. */
@Component
public final class SharingRequestDeclaration implements DeclaresProcess {

  private final Shares shares;
  private final DecideSharing decide;
  private final KeepSharingNotes notes;

  /** Answers from this file. */
  public SharingRequestDeclaration(Shares shares, DecideSharing decide, KeepSharingNotes notes) {
    this.shares = shares;
    this.decide = decide;
    this.notes = notes;
  }

  @Override
  public String key() {
    return SharingRequestProcess.KEY;
  }

  @Override
  public Map<String, VariableKind> variables() {
    return SharingRequestProcess.VARIABLES;
  }

  @Override
  public Optional<RecordParties> parties(String businessKey) {
    return shares
        .find(UUID.fromString(businessKey))
        .map(share -> new RecordParties(share.account(), Set.of(share.account())));
  }

  @Override
  public void decided(FormAnswer given) {
    UUID id = UUID.fromString(given.businessKey());
    String note = given.notes().get("note");
    switch (given.step()) {
      case SharingRequestProcess.Tasks.RECIPIENT ->
          decide.recipient(
              given.by(), id, code(given, SharingRequestProcess.RECIPIENT_DECISION), note);
      case SharingRequestProcess.Tasks.SELECT ->
          given
              .values()
              .put(
                  SharingRequestProcess.READ_COUNT,
                  decide.selected(given.by(), id, ticked(given, SharingRequestProcess.SELECTED)));
      case SharingRequestProcess.Tasks.DECIDE ->
          decide.share(given.by(), id, code(given, SharingRequestProcess.SHARE_DECISION), note);
      case SharingRequestProcess.Tasks.PRESS ->
          decide.pressed(given.by(), id, ticked(given, SharingRequestProcess.PRESSED));
      default -> throw new IllegalStateException(given.step() + " has no decision");
    }
    given
        .notes()
        .forEach((key, text) -> notes.keep(given.taskId(), key, text, given.by().username()));
  }

  private static String code(FormAnswer given, String variable) {
    String code = given.text(variable);
    return code == null ? "" : code;
  }

  private static boolean ticked(FormAnswer given, String box) {
    return Boolean.TRUE.equals(given.values().get(box));
  }
}
