package platewarden.breach;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.ChangeReason;
import platewarden.access.NewChange;
import platewarden.access.ReportChange;
import platewarden.breach.Breach.Step;
import platewarden.platform.Person;

/** Contains, assesses and investigates; the assessment is recorded either way (13.055 subd. 1). */
@Service
public class AssessBreach {

  private static final int SHORTEST = 10;

  private final Breaches breaches;
  private final JudgeBreach judge;
  private final ReportChange access;
  private final RecordStep record;

  /** Decides on these. */
  public AssessBreach(
      Breaches breaches, JudgeBreach judge, ReportChange access, RecordStep record) {
    this.breaches = breaches;
    this.judge = judge;
    this.access = access;
    this.record = record;
  }

  /** A reason has to be given. */
  static void reason(@Nullable String note) {
    if (note == null || note.strip().length() < SHORTEST) {
      throw BreachRefusals.incomplete(
          BreachRefusals.BREACH,
          "each step of a breach is recorded with its reason",
          "The reason is missing or too short",
          "say what you looked at and what it showed");
    }
  }

  /**
   * The Office of Technology ends the access of the account concerned, now, by access-change.
   *
   * @throws platewarden.law.Refused when somebody else asks, or no account is known
   */
  @Transactional
  public void endAccess(Person by, UUID id) {
    Breach breach = breaches.find(id).orElseThrow();
    if (!by.has("office-of-technology") || by.username().equals(breach.subject())) {
      throw BreachRefusals.forbidden(
          BreachRefusals.NOTICE,
          "the Office of Technology restores reasonable security",
          "You are not of the Office of Technology, or are concerned yourself",
          "ask the Office of Technology");
    }
    if (breach.subject() == null) {
      throw BreachRefusals.incomplete(
          BreachRefusals.NOTICE,
          "access of an account is ended",
          "No account is known",
          "close the way that was used, and say so in the task");
    }
    access.report(
        by, new NewChange(breach.subject(), ChangeReason.SUSPECTED_BREACH, null, null, null));
    record.record(id, Step.ACCESS_ENDED, "", by.username(), BreachRefusals.NOTICE);
  }

  /** The incident is contained. */
  public void contained(Person by, UUID id, boolean ticked, @Nullable String note) {
    done(by, id, Step.CONTAINED, ticked, note);
  }

  /** An investigation is complete. */
  public void investigated(
      Person by, UUID id, boolean unit, boolean ticked, @Nullable String note) {
    done(by, id, unit ? Step.UNIT_INVESTIGATED : Step.OTC_INVESTIGATED, ticked, note);
  }

  private void done(Person by, UUID id, Step step, boolean ticked, @Nullable String note) {
    if (!ticked) {
      throw BreachRefusals.incomplete(
          BreachRefusals.NOTICE, "a step is done when it is done", "It was not ticked", "tick it");
    }
    reason(note);
    record.record(id, step, "", by.username(), BreachRefusals.NOTICE);
  }

  /**
   * Assesses it.
   *
   * @throws platewarden.law.Refused when the elements make a breach and the assessment denies it
   */
  public void assessed(
      Person by, UUID id, JudgeBreach.Elements elements, String assessment, @Nullable String note) {
    reason(note);
    boolean denies = assessment.equals("NO_BREACH");
    if (!denies && !assessment.equals("BREACH")) {
      throw BreachRefusals.incomplete(
          BreachRefusals.BREACH, "an assessment says which", "Nothing was assessed", "choose one");
    }
    if (judge.isBreach(elements) && denies) {
      throw BreachRefusals.incomplete(
          BreachRefusals.BREACH,
          "what is not known counts as yes",
          "No element is answered with no: it is a breach",
          "assess it as a breach, or say which element is not met");
    }
    record.record(
        id,
        Step.ASSESSED,
        assessment
            + " "
            + elements.acquired()
            + " "
            + elements.purposeOutsideProcedures()
            + " "
            + elements.nongovernmentalIntent(),
        by.username(),
        BreachRefusals.BREACH);
  }

  /** The city attorney confirms that it is none, or finds that it is one. */
  public void confirmed(Person by, UUID id, String decision, @Nullable String note) {
    reason(note);
    if (!decision.equals("CONFIRM") && !decision.equals("BREACH")) {
      throw BreachRefusals.incomplete(
          BreachRefusals.BREACH, "a decision says which", "Nothing was decided", "choose one");
    }
    record.record(id, Step.CONFIRMED, decision, by.username(), BreachRefusals.BREACH);
    if (decision.equals("CONFIRM")) {
      record.record(id, Step.NO_BREACH, "", by.username(), BreachRefusals.BREACH);
    }
  }
}
