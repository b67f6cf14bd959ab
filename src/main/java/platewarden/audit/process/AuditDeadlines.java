package platewarden.audit.process;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import platewarden.audit.LendAuditorAccount;
import platewarden.audit.ReportAudit;

/** What happens to an audit at its time, without anybody. */
@Component
public class AuditDeadlines {

  private final LendAuditorAccount accounts;
  private final ReportAudit reports;

  /** Acts by these. */
  public AuditDeadlines(LendAuditorAccount accounts, ReportAudit reports) {
    this.accounts = accounts;
    this.reports = reports;
  }

  /** Once a minute: accounts whose time is over. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  public void closeAccounts() {
    accounts.closeEnded();
  }

  /** Once an hour: reports that are not with each addressee after 30 days. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
  public void recordOverdue() {
    reports.overdue();
  }
}
