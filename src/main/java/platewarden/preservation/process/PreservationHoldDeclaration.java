package platewarden.preservation.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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
import platewarden.preservation.DecideOnHold;
import platewarden.preservation.DecideOnHold.Answer;
import platewarden.preservation.Element;
import platewarden.preservation.HoldFile;

/** What the engine's guards ask about a hold. */
@Component
public final class PreservationHoldDeclaration implements DeclaresProcess {

  private final HoldFile file;
  private final DecideOnHold decide;

  /** Answers from this file. */
  public PreservationHoldDeclaration(HoldFile file, DecideOnHold decide) {
    this.file = file;
    this.decide = decide;
  }

  @Override
  public String key() {
    return PreservationHoldProcess.KEY;
  }

  @Override
  public Map<String, VariableKind> variables() {
    return PreservationHoldProcess.VARIABLES;
  }

  /** Who asks has no account, and so has whom it is about. */
  @Override
  public Optional<RecordParties> parties(String businessKey) {
    return file.find(UUID.fromString(businessKey))
        .map(hold -> new RecordParties("requester of " + hold.id(), Set.of()));
  }

  @Override
  public void decided(FormAnswer given) {
    UUID id = UUID.fromString(given.businessKey());
    switch (given.step()) {
      case PreservationHoldProcess.Tasks.REVIEW_REQUEST -> {
        List<Element> missing = unticked(given);
        decide.review(
            given.by(),
            id,
            answer(given, PreservationHoldProcess.REVIEW_DECISION, missing, "note"));
      }
      case PreservationHoldProcess.Tasks.DECIDE_DOUBTFUL_REQUEST ->
          decide.decideDoubt(
              given.by(),
              id,
              answer(given, PreservationHoldProcess.ATTORNEY_DECISION, List.of(), "note"));
      case PreservationHoldProcess.Tasks.ASK_CHARGE_STATUS ->
          decide.askStatus(
              given.by(),
              id,
              answer(given, PreservationHoldProcess.CHARGE_STATUS, List.of(), "keptSource"));
      case PreservationHoldProcess.Tasks.APPROVE_RELEASE ->
          decide.approveRelease(
              given.by(),
              id,
              answer(given, PreservationHoldProcess.RELEASE_DECISION, List.of(), "note"));
      default -> throw new IllegalStateException(given.step() + " has no decision");
    }
  }

  private static Answer answer(
      FormAnswer given, String variable, List<Element> missing, String note) {
    String code = given.text(variable);
    return new Answer(
        code == null ? "" : code,
        missing,
        day(given.text(PreservationHoldProcess.CHECKED_ON)),
        given.notes().get(note));
  }

  /**
   * What is not ticked is missing; a box that nobody touched is submitted as null or not at all.
   */
  private static List<Element> unticked(FormAnswer given) {
    Collection<String> ticks = PreservationHoldProcess.TICKS.values();
    given
        .values()
        .replaceAll(
            (name, value) -> value == null && ticks.contains(name) ? (Object) false : value);
    return Arrays.stream(Element.values())
        .filter(
            element ->
                !Boolean.TRUE.equals(
                    given.values().get(PreservationHoldProcess.TICKS.get(element))))
        .toList();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      return null;
    }
  }
}
