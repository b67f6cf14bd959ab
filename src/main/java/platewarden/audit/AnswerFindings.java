package platewarden.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.audit.Audit.Step;
import platewarden.audit.AuditFinding.Answer;
import platewarden.audit.CorrectiveAction.Verdict;
import platewarden.platform.Person;
import platewarden.platform.security.Roles;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Answers each finding, promises corrective actions with owner and date, and proves them. */
@Service
public class AnswerFindings {

  /** Groups that may own a corrective action. */
  public static final List<String> OWNERS =
      List.of(
          Roles.COMMANDER,
          Roles.TECHNOLOGY_UNIT,
          Roles.CHIEF,
          Roles.OFFICE_OF_TECHNOLOGY,
          Roles.RECORDS);

  private final Audits audits;
  private final AuditFindings findings;
  private final AuditDates dates;
  private final RecordAuditStep record;
  private final Trail trail;
  private final Clock clock;

  /** Answers in this record. */
  public AnswerFindings(
      Audits audits,
      AuditFindings findings,
      AuditDates dates,
      RecordAuditStep record,
      Trail trail,
      Clock clock) {
    this.audits = audits;
    this.findings = findings;
    this.dates = dates;
    this.record = record;
    this.trail = trail;
    this.clock = clock;
  }

  /** The commander answers a finding. */
  @Transactional
  public void answer(
      Person by, UUID id, UUID finding, @Nullable Answer answer, @Nullable String response) {
    answering(by, id, finding);
    if (answer == null) {
      throw AuditRefusals.incomplete(
          AuditRefusals.ANSWERS, "an answer says which", "Nothing was chosen", "choose one");
    }
    findings.answer(
        finding,
        answer,
        AuditRefusals.text(AuditRefusals.ANSWERS, "The answer", response),
        by.username(),
        clock.instant());
    recorded(by, id, "AuditFindingAnswered", finding);
  }

  /** The commander promises a corrective action with its owner and date. */
  @Transactional
  public UUID promise(
      Person by,
      UUID id,
      UUID finding,
      @Nullable String what,
      @Nullable String owner,
      @Nullable LocalDate due) {
    answering(by, id, finding);
    if (owner == null || !OWNERS.contains(owner)) {
      throw AuditRefusals.incomplete(
          AuditRefusals.ANSWERS, "an action has an owner", "There is none", "choose one");
    }
    if (due == null || due.isBefore(dates.today()) || due.isAfter(dates.latestAction())) {
      throw AuditRefusals.incomplete(
          AuditRefusals.ANSWERS,
          "an action has its date",
          "The date is missing, past, or after " + dates.latestAction(),
          "choose a date up to " + dates.latestAction());
    }
    UUID action = UUID.randomUUID();
    findings.promise(
        action,
        finding,
        AuditRefusals.text(AuditRefusals.ANSWERS, "The action", what),
        owner,
        due,
        by.username(),
        clock.instant());
    recorded(by, id, "CorrectiveActionPromised", action);
    return action;
  }

  /** Every finding is answered (task Answer findings). */
  public void answered(Person by, UUID id, boolean ticked) {
    List<AuditFinding> all = findings.of(id);
    long open = all.stream().filter(it -> it.answer() == null).count();
    long bare =
        all.stream().filter(it -> it.answer() == Answer.AGREE && it.actions().isEmpty()).count();
    if (!ticked || open > 0 || bare > 0) {
      throw AuditRefusals.incomplete(
          AuditRefusals.ANSWERS,
          "each finding is answered, and what is agreed with is corrected",
          open + " are not answered, " + bare + " are agreed with but have no action",
          "answer each on the page of the audit, with an action, its owner and date");
    }
    record.record(
        id,
        Step.FINDINGS_ANSWERED,
        Integer.toString(all.size()),
        by.username(),
        AuditRefusals.ANSWERS);
  }

  /** The owner of an action puts the proof on the record. */
  @Transactional
  public void prove(Person by, UUID id, UUID action, @Nullable String proof) {
    owner(by, action);
    if (findings.action(action).orElseThrow().accepted()) {
      throw AuditRefusals.conflict(
          AuditRefusals.ANSWERS, "what is accepted stays", "It is accepted already", "do nothing");
    }
    findings.prove(
        action,
        AuditRefusals.text(AuditRefusals.ANSWERS, "The proof", proof),
        by.username(),
        clock.instant());
    recorded(by, id, "CorrectiveActionProofWritten", action);
  }

  /** An action is done (task Prove corrective action). */
  public void proved(Person by, UUID id, UUID action, boolean ticked) {
    owner(by, action);
    if (!ticked || !findings.action(action).orElseThrow().proved()) {
      throw AuditRefusals.incomplete(
          AuditRefusals.ANSWERS,
          "an action is done when its proof is on the record",
          "There is no proof, or the last one was turned down",
          "write the proof on the page of the audit first");
    }
    record.record(id, Step.ACTION_PROVED, action.toString(), by.username(), AuditRefusals.ANSWERS);
  }

  /** Somebody outside the unit accepts the proofs or asks again (task Check corrective actions). */
  public void checked(Person by, UUID id, String decision, @Nullable String note) {
    AuditRefusals.text(AuditRefusals.ANSWERS, "The reason", note);
    if (!Set.of("ACCEPT", "ASK_AGAIN").contains(decision)) {
      throw AuditRefusals.incomplete(
          AuditRefusals.ANSWERS, "a decision says which", "Nothing was decided", "choose one");
    }
    boolean open =
        findings.of(id).stream()
            .flatMap(finding -> finding.actions().stream())
            .anyMatch(action -> !action.accepted());
    if (decision.equals("ASK_AGAIN") && !open) {
      throw AuditRefusals.conflict(
          AuditRefusals.ANSWERS,
          "a proof is asked for again for an action that was promised",
          "No action is open",
          "accept, and say in the reason what you think of the answers");
    }
    Verdict verdict = decision.equals("ACCEPT") ? Verdict.ACCEPTED : Verdict.ASKED_AGAIN;
    findings.of(id).stream()
        .flatMap(finding -> finding.actions().stream())
        .filter(action -> !action.accepted())
        .forEach(action -> findings.judge(action.id(), verdict, by.username(), clock.instant()));
    record.record(id, Step.ACTIONS_CHECKED, decision, by.username(), AuditRefusals.ANSWERS);
  }

  private void owner(Person by, UUID action) {
    String owner =
        findings
            .action(action)
            .orElseThrow(() -> AuditRefusals.notThere(AuditRefusals.ANSWERS))
            .owner();
    AuditRefusals.role(by, AuditRefusals.ANSWERS, owner, "the owner of the action, " + owner);
  }

  private void answering(Person by, UUID id, UUID finding) {
    AuditRefusals.role(by, AuditRefusals.ANSWERS, Roles.COMMANDER, "the commander");
    Audit audit = audits.find(id).orElseThrow();
    boolean there = findings.find(finding).filter(it -> it.audit().equals(id)).isPresent();
    if (!there || audit.completedOn() == null || audit.done(Step.FINDINGS_ANSWERED)) {
      throw AuditRefusals.conflict(
          AuditRefusals.ANSWERS,
          "findings are answered after completion, once",
          "The audit is not completed, or its answers are published",
          "wait for completion");
    }
  }

  private void recorded(Person by, UUID id, String action, UUID of) {
    trail.record(
        TrailEvent.done(action, by.username(), "audit", id.toString())
            .under(AuditRefusals.ANSWERS)
            .with("of", of.toString()));
  }
}
