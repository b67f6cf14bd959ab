package platewarden.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.platform.Person;
import platewarden.platform.security.Roles;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Records every access of an auditor before it is answered, with the audit as its purpose; what
 * cannot be recorded is not shown (13.824 subd. 7(c)).
 */
@Service
public class RecordAuditorAccess {

  private final Audits audits;
  private final Trail trail;

  /** Records there. */
  public RecordAuditorAccess(Audits audits, Trail trail) {
    this.audits = audits;
    this.trail = trail;
  }

  /**
   * Records one, when the person is an auditor.
   *
   * @param address the pattern of the address, without what was typed into it
   * @param record the id of the record it is about, null when it is about none
   */
  @Transactional
  public void accessed(Person person, String method, String address, @Nullable String record) {
    if (!person.has(Roles.AUDITOR)) {
      return;
    }
    String purpose =
        audits.openAccounts().stream()
            .filter(account -> account.username().equals(person.username()))
            .map(account -> account.audit().toString())
            .findFirst()
            .orElse("none");
    TrailEvent event =
        TrailEvent.done("AuditorAccessed", person.username(), "audit", purpose)
            .under(AuditRefusals.ROLES)
            .with("method", method)
            .with("address", address);
    trail.record(record == null ? event : event.with("record", record));
  }
}
