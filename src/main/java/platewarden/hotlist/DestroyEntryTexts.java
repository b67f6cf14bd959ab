package platewarden.hotlist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.investigation.FileSchedule;
import platewarden.law.Clause;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Destroys plate, reason and notes of entries that are over: with the file of their case, by the
 * schedule approved for it (13.824 subd. 3(d)); without a case, after the time of the reading. That
 * the entry was there, who asked and who decided stays.
 */
@Service
public class DestroyEntryTexts {

  private static final Clause INACTIVE = Clause.of("13.824 subd. 3(d)");
  private static final Clause DESTROYED = Clause.of("13.05 subd. 5(b)");
  private static final String READING = "manual-entry-term";

  private final ManualEntries entries;
  private final FileSchedule schedule;
  private final Law law;
  private final Trail trail;
  private final TransactionOperations transaction;
  private final Clock clock;

  /** Destroys in this file. */
  DestroyEntryTexts(
      ManualEntries entries,
      FileSchedule schedule,
      Law law,
      Trail trail,
      TransactionOperations transaction,
      Clock clock) {
    this.entries = entries;
    this.schedule = schedule;
    this.law = law;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Every night in Saint Paul. */
  @Scheduled(cron = "0 40 2 * * *", zone = "America/Chicago")
  public void run() {
    LocalDate today = Days.of(clock.instant());
    for (ManualEntry entry : entries.overWithText()) {
      if (from(entry, today).filter(day -> !day.isAfter(today)).isPresent()) {
        transaction.executeWithoutResult(status -> destroy(entry));
      }
    }
  }

  /** The first day on which the text goes; empty while nobody can say. */
  private Optional<LocalDate> from(ManualEntry entry, LocalDate today) {
    String number = entry.asked().caseNumber();
    if (number != null && !(entry.isAmber() && schedule.isUnknown(number))) {
      return schedule.destroyFrom(number);
    }
    Instant ended = entry.standing().endedAt();
    LocalDate over =
        ended == null ? Days.of(entry.asked().at()).plusDays(lapse(today)) : Days.of(ended);
    return Optional.of(
        over.plusDays(law.number(READING, "textWithoutCase", today).duration().toDays()));
  }

  /** An entry that was never decided was over when its decision lapsed, at the latest. */
  private long lapse(LocalDate today) {
    return law.number(READING, "decision", today).duration().toDays();
  }

  private void destroy(ManualEntry entry) {
    entries.destroyText(entry.id(), clock.instant());
    trail.record(
        TrailEvent.done("EntryTextDestroyed", "system", "manual-entry", entry.id().toString())
            .under(entry.asked().caseNumber() == null ? DESTROYED : INACTIVE));
  }
}
