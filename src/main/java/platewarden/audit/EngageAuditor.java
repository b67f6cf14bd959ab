package platewarden.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.Authorizations;
import platewarden.audit.Audit.Step;
import platewarden.audit.Audits.Account;
import platewarden.audit.Audits.Paper;
import platewarden.audit.Audits.Text;
import platewarden.platform.Person;
import platewarden.platform.security.Accounts;
import platewarden.platform.security.Roles;

/**
 * Engages an independent auditor: named by the commander, found independent by the city attorney
 * (13.824 subd. 6(a)).
 */
@Service
public class EngageAuditor {

  private static final int LONGEST_NAME = 64;

  private final Audits audits;
  private final Accounts accounts;
  private final Authorizations authorizations;
  private final JudgeIndependence judge;
  private final RecordAuditStep record;
  private final Clock clock;

  /** Engages in this record. */
  public EngageAuditor(
      Audits audits,
      Accounts accounts,
      Authorizations authorizations,
      JudgeIndependence judge,
      RecordAuditStep record,
      Clock clock) {
    this.audits = audits;
    this.accounts = accounts;
    this.authorizations = authorizations;
    this.judge = judge;
    this.record = record;
    this.clock = clock;
  }

  /**
   * The commander names the auditor's account and files the signed declaration of independence.
   *
   * @throws platewarden.law.Refused when somebody else does, or once independence was found
   */
  @Transactional
  public void name(Person by, UUID id, @Nullable String username, byte @Nullable [] declaration) {
    AuditRefusals.role(by, AuditRefusals.AUDIT, Roles.COMMANDER, "the commander");
    Audit audit = audits.find(id).orElseThrow();
    if (audit.independent()) {
      throw AuditRefusals.conflict(
          AuditRefusals.AUDIT,
          "an engagement that was approved stands",
          "The auditor was found independent already",
          "end the engagement with the city attorney");
    }
    String account = username == null ? "" : username.strip();
    if (account.isEmpty()
        || account.length() > LONGEST_NAME
        || account.chars().anyMatch(c -> c <= ' ')) {
      throw AuditRefusals.incomplete(
          AuditRefusals.AUDIT,
          "an auditor has an account of their own",
          "The account is missing",
          "ask the Office of Technology for a new account, and enter its name");
    }
    byte[] pdf = AuditRefusals.pdf(AuditRefusals.AUDIT, "the declaration", declaration);
    audits.save(new Account(id, account, null, null, null));
    audits.keep(
        id,
        Paper.DECLARATION,
        new Audits.Document(
            UUID.randomUUID(), pdf, Sha256.of(pdf), by.username(), clock.instant()));
    record.record(id, Step.AUDITOR_NAMED, account, by.username(), AuditRefusals.AUDIT);
  }

  /** The engagement is made (task Engage auditor). */
  public void engaged(
      Person by, UUID id, @Nullable LocalDate day, boolean ticked, @Nullable String firm) {
    LocalDate on = AuditRefusals.day(AuditRefusals.AUDIT, "an engagement", day, clock);
    if (!ticked
        || firm == null
        || firm.isBlank()
        || audits.account(id).isEmpty()
        || audits.document(id, Paper.DECLARATION).isEmpty()) {
      throw AuditRefusals.incomplete(
          AuditRefusals.AUDIT,
          "whoever audits declares to be independent",
          "The account, the declaration, the name or the tick is missing",
          "put the account and the signed declaration on the page of the audit first");
    }
    audits.write(id, Text.FIRM, firm.strip(), by.username());
    record.record(id, Step.ENGAGED, on.toString(), by.username(), AuditRefusals.AUDIT);
  }

  /** What the records say against the independence of who was engaged. */
  public List<String> objections(UUID id) {
    Account named = audits.account(id).orElse(null);
    if (named == null) {
      return List.of("Nobody is named");
    }
    Accounts.Account account = accounts.find(named.username()).orElse(null);
    Audit audit = audits.find(id).orElseThrow();
    return judge.objections(
        new JudgeIndependence.Engaged(
            account != null && account.enabled(),
            audits.document(id, Paper.DECLARATION).isPresent(),
            account != null
                && account.roles().stream().anyMatch(role -> !Set.of(Roles.AUDITOR).contains(role)),
            !authorizations.everOf(named.username()).isEmpty(),
            audit
                .last(Step.AUDITOR_NAMED)
                .map(Audit.Fact::by)
                .orElse("")
                .equals(named.username())));
  }

  /** The city attorney decides whether the auditor is independent (task Approve independence). */
  public void judged(Person by, UUID id, String decision, @Nullable String note) {
    AuditRefusals.text(AuditRefusals.AUDIT, "The reason", note);
    if (!decision.equals("INDEPENDENT") && !decision.equals("NOT")) {
      throw AuditRefusals.incomplete(
          AuditRefusals.AUDIT, "a decision says which", "Nothing was decided", "choose one");
    }
    List<String> objections = objections(id);
    if (decision.equals("INDEPENDENT") && !objections.isEmpty()) {
      throw AuditRefusals.incomplete(
          AuditRefusals.AUDIT,
          "an auditor is neither staff nor a user nor a vendor",
          String.join("; ", objections),
          "decide that the auditor is not independent, so that another is engaged");
    }
    record.record(id, Step.INDEPENDENCE_DECIDED, decision, by.username(), AuditRefusals.AUDIT);
  }
}
