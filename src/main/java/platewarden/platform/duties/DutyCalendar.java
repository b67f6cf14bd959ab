package platewarden.platform.duties;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.platform.Days;
import platewarden.platform.duties.RecurringDuty.Period;

/**
 * Begins what is due. The row and what it begins are one transaction, and the row is unique: a
 * period begins once, on whichever machine the job runs first. A day on which the application stood
 * still is made up for at the next start.
 */
@Component
public class DutyCalendar {

  private static final Logger LOG = LoggerFactory.getLogger(DutyCalendar.class);

  private final Supplier<List<RecurringDuty>> duties;
  private final JdbcTemplate rows;
  private final TransactionOperations transaction;
  private final Clock clock;

  @Autowired
  DutyCalendar(
      ObjectProvider<RecurringDuty> duties,
      JdbcTemplate rows,
      TransactionOperations transaction,
      Clock clock) {
    this(() -> duties.orderedStream().toList(), rows, transaction, clock);
  }

  /** Keeps the calendar of these duties. */
  DutyCalendar(
      Supplier<List<RecurringDuty>> duties,
      JdbcTemplate rows,
      TransactionOperations transaction,
      Clock clock) {
    this.duties = duties;
    this.rows = rows;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Once a day in Saint Paul, and once the application is ready. */
  @Scheduled(cron = "0 5 0 * * *", zone = "America/Chicago")
  @EventListener(ApplicationReadyEvent.class)
  public void beginWhatIsDue() {
    for (RecurringDuty duty : duties.get()) {
      try {
        transaction.executeWithoutResult(status -> beginIfDue(duty));
      } catch (RuntimeException e) {
        // The others begin all the same; this one is asked again tomorrow and at the next start.
        LOG.error("The duty {} was not begun: {}", duty.duty(), e.getClass().getSimpleName());
      }
    }
  }

  private void beginIfDue(RecurringDuty duty) {
    LocalDate today = Days.of(clock.instant());
    Period period = duty.period(today).filter(next -> !next.beginsOn().isAfter(today)).orElse(null);
    if (period != null && enter(duty, period)) {
      duty.begin(period);
    }
  }

  private boolean enter(RecurringDuty duty, Period period) {
    return rows.update(
            "insert into duty_due (duty, period, begins_on, due, started_at)"
                + " values (?, ?, ?, ?, ?) on conflict do nothing",
            duty.duty(),
            period.name(),
            period.beginsOn(),
            period.due(),
            Timestamp.from(clock.instant()))
        == 1;
  }
}
