package platewarden.audit.process;

import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.audit.AuditDates;

/** When steps of an audit are due; the model asks by {@code ${auditClock...}}. */
@Component("auditClock")
public final class AuditClock {

  private final AuditDates dates;

  /** Asks the record. */
  public AuditClock(AuditDates dates) {
    this.dates = dates;
  }

  /** Thirty days from the beginning. */
  public Date engagementDue(String auditId) {
    return Date.from(dates.engagement(UUID.fromString(auditId)));
  }

  /** Seven days from the engagement. */
  public Date independenceDue(String auditId) {
    return Date.from(dates.independence(UUID.fromString(auditId)));
  }

  /** Seven days, as for independence: the auditor waits for it. */
  public Date repairDue(String auditId) {
    return Date.from(dates.independence(UUID.fromString(auditId)));
  }

  /** Sixty days before the audit is due. */
  public Date examinationDue(String auditId) {
    return Date.from(dates.examination(UUID.fromString(auditId)));
  }

  /** Day 14 from completion. */
  public Date summaryDue(String auditId) {
    return Date.from(dates.fromCompletion(UUID.fromString(auditId), "preparation"));
  }

  /** Day 21 from completion. */
  public Date approvalDue(String auditId) {
    return Date.from(dates.fromCompletion(UUID.fromString(auditId), "approval"));
  }

  /** Day 27 from completion, when it begins. */
  public Date unsignedOn(String auditId) {
    return Date.from(dates.unsigned(UUID.fromString(auditId)));
  }

  /** Day 30 from completion, the law's. */
  public Date confirmationDue(String auditId) {
    return Date.from(dates.transmittals(UUID.fromString(auditId)));
  }

  /** Thirty days from completion. */
  public Date answersDue(String auditId) {
    return Date.from(dates.fromCompletion(UUID.fromString(auditId), "answers"));
  }

  /** The date that was promised with the action. */
  public Date actionDue(String actionId) {
    return Date.from(dates.action(UUID.fromString(actionId)));
  }

  /** Thirty days from the last proof. */
  public Date checkDue(String auditId) {
    return Date.from(dates.check());
  }
}
