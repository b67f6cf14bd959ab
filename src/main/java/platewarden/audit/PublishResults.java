package platewarden.audit;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.audit.Audit.Step;

/** Publishes the results at completion, and closes the audit when everything came of it. */
@Service
@Transactional
public class PublishResults {

  private final Audits audits;
  private final AuditFindings findings;
  private final RecordAuditStep record;

  /** Publishes from this record. */
  public PublishResults(Audits audits, AuditFindings findings, RecordAuditStep record) {
    this.audits = audits;
    this.findings = findings;
    this.record = record;
  }

  /** Makes the results public, whatever else is still to do (13.824 subd. 6(b)). */
  public void publish(UUID id) {
    Audit audit = audits.find(id).orElseThrow();
    if (audit.published()) {
      return;
    }
    if (audit.completedOn() == null) {
      throw new IllegalStateException("An audit that is not completed has no results");
    }
    record.record(
        id,
        Step.RESULTS_PUBLISHED,
        Integer.toString(findings.of(id).size()),
        "system",
        AuditRefusals.RESULTS);
  }

  /** Closes it: results are public, each place has the report, each promise was kept. */
  public void close(UUID id) {
    if (!audits.find(id).orElseThrow().done(Step.CLOSED)) {
      record.record(id, Step.CLOSED, "", "system", AuditRefusals.RESULTS);
    }
  }
}
