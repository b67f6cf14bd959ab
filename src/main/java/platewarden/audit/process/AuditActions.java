package platewarden.audit.process;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.audit.AuditFindings;
import platewarden.audit.CorrectiveAction;

/** For which corrective actions a task is opened; {@code ${auditActions...}}. */
@Component("auditActions")
public final class AuditActions {

  private final AuditFindings findings;

  /** Reads from this record. */
  public AuditActions(AuditFindings findings) {
    this.findings = findings;
  }

  /** Those that nobody accepted yet. */
  public List<String> openOf(String auditId) {
    return findings.of(UUID.fromString(auditId)).stream()
        .flatMap(finding -> finding.actions().stream())
        .filter(action -> !action.accepted())
        .map(CorrectiveAction::id)
        .map(UUID::toString)
        .toList();
  }
}
