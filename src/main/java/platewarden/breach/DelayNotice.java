package platewarden.breach;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.breach.Breach.Step;
import platewarden.investigation.CaseRecord;
import platewarden.investigation.CaseRegister;
import platewarden.platform.Person;

/**
 * Delays notice while a law enforcement agency determines that it would impede an active criminal
 * investigation (13.055 subd. 3). Nobody of the unit decides.
 */
@Service
public class DelayNotice {

  private final Breaches breaches;
  private final CaseRegister cases;
  private final BreachProcess process;
  private final RecordStep record;

  /** Asks this register. */
  public DelayNotice(
      Breaches breaches, CaseRegister cases, BreachProcess process, RecordStep record) {
    this.breaches = breaches;
    this.cases = cases;
    this.process = process;
    this.record = record;
  }

  /**
   * Somebody asks for a delay.
   *
   * @param caseNumber of an active case
   * @param why in words; kept sealed
   */
  @Transactional
  public void ask(Person by, UUID id, @Nullable String caseNumber, @Nullable String why) {
    AssessBreach.reason(why);
    if (breaches.find(id).orElseThrow().delayed()) {
      // Another case would take the place of the one on which the delay rests.
      throw BreachRefusals.conflict(
          BreachRefusals.DELAY,
          "a delay rests on the case for which it was determined",
          "Notice is delayed already",
          "ask again when the delay is over");
    }
    CaseRecord found = caseNumber == null ? null : cases.find(caseNumber.strip()).orElse(null);
    if (found == null || !found.active()) {
      throw BreachRefusals.incomplete(
          BreachRefusals.DELAY,
          "notice is delayed for an active criminal investigation only",
          "The case register knows no active case of this number",
          "give the number of the active case");
    }
    breaches.write(id, Breaches.Text.DELAY_REQUEST, why == null ? "" : why, by.username());
    record.record(id, Step.DELAY_ASKED, found.id().toString(), by.username(), BreachRefusals.DELAY);
  }

  /** Whether a delay was asked for. */
  public boolean asked(UUID id) {
    return breaches.find(id).orElseThrow().done(Step.DELAY_ASKED);
  }

  /**
   * Determines, or determines again.
   *
   * @throws platewarden.law.Refused when a delay has no active case, or the decider is not the one
   */
  public void determined(Person by, UUID id, String decision, @Nullable String note) {
    AssessBreach.reason(note);
    Breach breach = breaches.find(id).orElseThrow();
    if (!by.has("chief-of-police") && !breach.concernsChief()) {
      throw BreachRefusals.forbidden(
          BreachRefusals.DELAY,
          "the chief decides on delay, another agency when the chief is concerned",
          "The chief is not concerned",
          "the chief decides");
    }
    if (decision.equals("DELAY")) {
      String asked = breach.code(Step.DELAY_ASKED);
      boolean active =
          !asked.isEmpty()
              && cases.find(UUID.fromString(asked)).filter(CaseRecord::active).isPresent();
      if (!active) {
        throw BreachRefusals.incomplete(
            BreachRefusals.DELAY,
            "notice is delayed for an active criminal investigation only",
            asked.isEmpty() ? "No case is stated" : "The case is no longer active",
            "state an active case on the record's page, or notify");
      }
    } else if (!decision.equals("NOTIFY")) {
      throw BreachRefusals.incomplete(
          BreachRefusals.DELAY, "a decision says which", "Nothing was decided", "choose one");
    }
    record.record(id, Step.DELAY_DETERMINED, decision, by.username(), BreachRefusals.DELAY);
  }

  /** A case became inactive: notice that waits for it goes out. */
  @Transactional
  public void caseInactive(UUID caseId) {
    for (Breach breach : breaches.all()) {
      if (breach.delayed() && breach.code(Step.DELAY_ASKED).equals(caseId.toString())) {
        if (!breach.done(Step.CASE_INACTIVE)) {
          record.record(breach.id(), Step.CASE_INACTIVE, "", "system", BreachRefusals.DELAY);
        }
        process.caseInactive(breach.id());
      }
    }
  }

  /** Records why a delay is over; nothing when there was none. */
  public void end(UUID id) {
    Breach breach = breaches.find(id).orElseThrow();
    if (breach.done(Step.DELAY_DETERMINED) && !breach.done(Step.DELAY_ENDED)) {
      String why =
          breach.done(Step.CASE_INACTIVE)
              ? "CASE_INACTIVE"
              : breach.code(Step.DELAY_DETERMINED).equals("NOTIFY") ? "DECIDED" : "LAPSED";
      record.record(id, Step.DELAY_ENDED, why, "system", BreachRefusals.DELAY);
    }
  }
}
