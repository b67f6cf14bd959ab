package platewarden.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.audit.Audit.Step;
import platewarden.audit.Audits.Account;
import platewarden.platform.Person;
import platewarden.platform.security.Accounts;
import platewarden.platform.security.Roles;

/**
 * Lends an engaged auditor the role for as long as the examination takes: given once independence
 * is found, taken at completion and in any case at its end (13.824 subd. 7(b)).
 */
@Service
@Transactional
public class LendAuditorAccount {

  private final Audits audits;
  private final AuditDates dates;
  private final Accounts accounts;
  private final RecordAuditStep record;
  private final Clock clock;

  /** Lends by these. */
  public LendAuditorAccount(
      Audits audits, AuditDates dates, Accounts accounts, RecordAuditStep record, Clock clock) {
    this.audits = audits;
    this.dates = dates;
    this.accounts = accounts;
    this.record = record;
    this.clock = clock;
  }

  /** Gives the role; doing it twice changes nothing. */
  public void open(UUID id) {
    Account account = audits.account(id).orElseThrow();
    if (account.open()) {
      return;
    }
    if (!audits.find(id).orElseThrow().independent()) {
      throw new IllegalStateException("Nobody found the auditor independent");
    }
    Instant end = dates.accountEnds(id);
    // Before the record: while Keycloak does not answer there is no access.
    accounts.give(account.username(), Roles.AUDITOR);
    audits.save(new Account(id, account.username(), clock.instant(), end, null));
    record.record(id, Step.ACCOUNT_OPENED, end.toString(), "system", AuditRefusals.ROLES);
  }

  /**
   * The city attorney lets the account stand longer, because the examination takes longer.
   *
   * @throws platewarden.law.Refused when somebody else does, or the audit is completed
   */
  public void extend(Person by, UUID id) {
    AuditRefusals.role(by, AuditRefusals.ROLES, Roles.CITY_ATTORNEY, "the city attorney");
    Audit audit = audits.find(id).orElseThrow();
    Account account = audits.account(id).orElse(null);
    if (account == null || !audit.independent() || audit.completedOn() != null) {
      throw AuditRefusals.conflict(
          AuditRefusals.ROLES,
          "an account stands for an examination",
          "No examination goes on",
          "engage an auditor");
    }
    Instant end = dates.accountEnds(id);
    accounts.give(account.username(), Roles.AUDITOR);
    Instant opened = account.openedAt();
    audits.save(
        new Account(id, account.username(), opened == null ? clock.instant() : opened, end, null));
    record.record(id, Step.ACCOUNT_EXTENDED, end.toString(), by.username(), AuditRefusals.ROLES);
  }

  /** Takes the role and ends sessions; doing it twice changes nothing. */
  public void close(UUID id) {
    audits.account(id).filter(Account::open).ifPresent(this::close);
  }

  /** Takes the role of each whose time is over. */
  public void closeEnded() {
    Instant now = clock.instant();
    audits.openAccounts().stream()
        .filter(account -> account.endsAt() != null && !account.endsAt().isAfter(now))
        .forEach(this::close);
  }

  private void close(Account account) {
    accounts.take(account.username(), Set.of(Roles.AUDITOR));
    accounts.endSessions(account.username());
    audits.save(
        new Account(
            account.audit(),
            account.username(),
            account.openedAt(),
            account.endsAt(),
            clock.instant()));
    record.record(
        account.audit(), Step.ACCOUNT_CLOSED, account.username(), "system", AuditRefusals.ROLES);
  }
}
