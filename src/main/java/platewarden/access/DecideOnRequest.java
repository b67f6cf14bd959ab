package platewarden.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.AccessDecision.Step;
import platewarden.law.Clause;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.security.Accounts;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Takes what a person decided into the record, in the transaction that completes their task. The
 * engine has already held them to the separation of duties.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class DecideOnRequest {

  private final AccessFile file;
  private final PersonnelRecords personnel;
  private final Accounts accounts;
  private final Trail trail;
  private final Clock clock;

  /** Decides in this file. */
  public DecideOnRequest(
      AccessFile file, PersonnelRecords personnel, Accounts accounts, Trail trail, Clock clock) {
    this.file = file;
    this.personnel = personnel;
    this.accounts = accounts;
    this.trail = trail;
    this.clock = clock;
  }

  /** The supervisor says whether the work assignment requires access. */
  public void confirmAssignment(Person by, UUID requestId, Answer answer) {
    answer.oneOf("REQUIRES", "DOES_NOT");
    answer.reasonedWhen("DOES_NOT");
    AccessRequest request = waiting(requestId, AccessState.AWAITING_ASSIGNMENT);
    add(by, requestId, Step.ASSIGNMENT, answer, null);
    note(by, answer);
    AccessState next =
        level(requestId) == DecisionLevel.CHIEF
            ? AccessState.AWAITING_CHIEF
            : AccessState.AWAITING_DECISION;
    if (answer.is("REQUIRES")) {
      file.save(request.in(next, clock.instant()));
    }
    record("AssignmentConfirmed", by, requestId, AccessRefusals.ASSIGNMENT, answer);
  }

  /** The commander, as designee, or the chief decides. */
  public void decideAccess(Person by, UUID requestId, Answer answer) {
    answer.oneOf("GRANT", "REFUSE");
    answer.reasonedWhen("REFUSE");
    AccessRequest request =
        waiting(requestId, AccessState.AWAITING_DECISION, AccessState.AWAITING_CHIEF);
    Instant now = clock.instant();
    UUID delegationId = null;
    if (request.state() == AccessState.AWAITING_DECISION) {
      delegationId =
          personnel
              .delegation(now)
              .filter(delegation -> delegation.designates(by.username(), by.roles()))
              .map(PersonnelRecords.Delegation::id)
              .orElseThrow(
                  () ->
                      AccessRefusals.forbidden(
                          AccessRefusals.WRITTEN,
                          "a designee decides only under a delegation in force",
                          "No delegation of the chief to you is in force",
                          "the chief signs a dated delegation"));
    }
    LocalDate until = answer.is("GRANT") ? answer.lawfulEnd(Days.of(now)) : null;
    add(by, requestId, Step.ACCESS, answer.until(until), delegationId);
    note(by, answer);
    if (answer.is("GRANT")) {
      AccessState next =
          level(requestId) == DecisionLevel.CHIEF_OWN
              ? AccessState.AWAITING_CONCURRENCE
              : AccessState.DECIDED;
      file.save(request.in(next, now));
    }
    record("AccessDecided", by, requestId, AccessRefusals.WRITTEN, answer);
  }

  /** The city attorney concurs with the designee's decision on the chief's own access. */
  public void concur(Person by, UUID requestId, Answer answer) {
    answer.oneOf("CONCUR", "OBJECT");
    answer.reasonedWhen("OBJECT");
    AccessRequest request = waiting(requestId, AccessState.AWAITING_CONCURRENCE);
    add(by, requestId, Step.CONCURRENCE, answer, null);
    note(by, answer);
    if (answer.is("CONCUR")) {
      file.save(request.in(AccessState.DECIDED, clock.instant()));
    }
    record("AccessConcurred", by, requestId, AccessRefusals.WRITTEN, answer);
  }

  /** The Office of Technology says that the account is provisioned. */
  public void provisionAccount(Person by, UUID requestId, Answer answer) {
    if (!answer.is("PROVISIONED")) {
      throw AccessRefusals.incomplete(
          AccessRefusals.ASSIGNMENT,
          "a change of access goes through the Office of Technology",
          "The account is not ticked as provisioned",
          "provision it first; the task stays open");
    }
    AccessRequest request = waiting(requestId, AccessState.AWAITING_ACCOUNT);
    if (accounts.find(request.requester()).isEmpty()) {
      throw AccessRefusals.incomplete(
          AccessRefusals.ASSIGNMENT,
          "a change of access goes through the Office of Technology",
          "Keycloak has no account of this name",
          "make the account first; the task stays open");
    }
    add(by, requestId, Step.ACCOUNT, answer, null);
    note(by, answer);
    record("AccountProvisioned", by, requestId, AccessRefusals.ASSIGNMENT, answer);
  }

  private AccessRequest waiting(UUID requestId, AccessState... states) {
    AccessRequest request = file.find(requestId).orElseThrow();
    for (AccessState state : states) {
      if (request.state() == state) {
        return request;
      }
    }
    throw AccessRefusals.conflict(
        AccessRefusals.WRITTEN,
        "a decision is taken once, in its turn",
        "The request is " + request.state().label(),
        "open the request and look who has to act");
  }

  private @Nullable DecisionLevel level(UUID requestId) {
    return file.lastCheck(requestId).map(AccessCheck::level).orElse(null);
  }

  private void add(
      Person by, UUID requestId, Step step, Answer answer, @Nullable UUID delegationId) {
    file.add(
        new AccessDecision(
            requestId,
            step,
            answer.code(),
            by.username(),
            clock.instant(),
            answer.validUntil(),
            delegationId));
  }

  private void note(Person by, Answer answer) {
    String note = answer.note();
    if (note != null) {
      file.note(answer.taskId(), "note", note, by.username(), clock.instant());
    }
  }

  private void record(String action, Person by, UUID requestId, Clause clause, Answer answer) {
    trail.record(
        TrailEvent.done(action, by.username(), "access-request", requestId.toString())
            .under(clause)
            .with("decision", answer.code()));
  }

  /**
   * What a person answered.
   *
   * @param taskId the task they answered
   * @param code the decision, empty when none was chosen
   * @param validUntil the last day they chose, null when there is none
   * @param note their reason or reference, null when there is none
   */
  public record Answer(
      String taskId, String code, @Nullable LocalDate validUntil, @Nullable String note) {

    boolean is(String other) {
      return code.equals(other);
    }

    /** Refuses what is neither. */
    void oneOf(String yes, String no) {
      if (!is(yes) && !is(no)) {
        throw AccessRefusals.incomplete(
            AccessRefusals.WRITTEN,
            "a decision is one of those offered",
            "No decision was chosen",
            "choose one of the answers");
      }
    }

    /** Refuses a no without a reason. */
    void reasonedWhen(String no) {
      if (is(no) && (note == null || note.length() < 10)) {
        throw AccessRefusals.incomplete(
            AccessRefusals.WRITTEN,
            "a no needs a reason for the file",
            "The reason is missing or shorter than 10 characters",
            "write why");
      }
    }

    /** The last day of what is granted; refuses one that is past or over twelve months away. */
    LocalDate lawfulEnd(LocalDate today) {
      LocalDate until = validUntil;
      if (until == null || until.isBefore(today) || until.isAfter(today.plusMonths(12))) {
        // Every account is reviewed each year and none is carried over silently.
        throw AccessRefusals.incomplete(
            AccessRefusals.ASSIGNMENT,
            "an authorization ends within twelve months",
            "The last day is missing, past or more than twelve months away",
            "choose a day between today and " + today.plusMonths(12));
      }
      return until;
    }

    Answer until(@Nullable LocalDate day) {
      return new Answer(taskId, code, day, note);
    }
  }
}
