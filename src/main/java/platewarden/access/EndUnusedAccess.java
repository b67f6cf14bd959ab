package platewarden.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.platform.security.Sessions;

/** Each day: access without current training, and access that nobody used, ends. */
@Service
public class EndUnusedAccess {

  private static final Logger LOG = LoggerFactory.getLogger(EndUnusedAccess.class);

  private final Authorizations authorizations;
  private final PersonnelRecords personnel;
  private final AccessChanges changes;
  private final ReportChange report;
  private final Sessions sessions;
  private final Law law;
  private final TransactionOperations transaction;
  private final Clock clock;

  /** Ends by this law. */
  public EndUnusedAccess(
      Authorizations authorizations,
      PersonnelRecords personnel,
      AccessChanges changes,
      ReportChange report,
      Sessions sessions,
      Law law,
      TransactionOperations transaction,
      Clock clock) {
    this.authorizations = authorizations;
    this.personnel = personnel;
    this.changes = changes;
    this.report = report;
    this.sessions = sessions;
    this.law = law;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Early in the morning in Saint Paul. */
  @Scheduled(cron = "0 10 0 * * *", zone = "America/Chicago")
  public void end() {
    Instant now = clock.instant();
    LocalDate today = Days.of(now);
    Instant used = now.minus(law.number(ReviewAnnually.READING, "dormant", today).duration());
    Map<String, Instant> lastUse = sessions.lastUse();
    for (Authorization each : authorizations.allInForce(now)) {
      Instant begun = each.effectiveAt();
      Instant last = lastUse.getOrDefault(each.username(), begun == null ? now : begun);
      if (last.isBefore(used) && (begun == null || begun.isBefore(used))) {
        report(each.username(), ChangeReason.DORMANT);
      } else if (personnel.training(each.username(), today).isEmpty()) {
        report(each.username(), ChangeReason.TRAINING_EXPIRED);
      }
    }
  }

  private void report(String username, ChangeReason reason) {
    boolean open =
        changes.of(username).stream()
            .anyMatch(change -> change.reason() == reason && change.closedAt() == null);
    if (open) {
      return;
    }
    try {
      UUID begun = transaction.execute(status -> report.byItself(username, reason));
      LOG.info("Access change {} began: {}", begun, reason);
    } catch (RuntimeException e) {
      // The next account is looked at all the same, and this one again tomorrow.
      LOG.error("An access change was not begun: {}", e.getClass().getSimpleName());
    }
  }
}
