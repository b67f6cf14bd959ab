package platewarden.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.platform.duties.RecurringDuty;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Begins an audit: every two years by its clock, and when the commissioner orders one. */
@Service
public class BeginAudit implements RecurringDuty {

  private final Audits audits;
  private final AuditDates dates;
  private final AuditProcess process;
  private final Trail trail;
  private final Clock clock;

  /** Begins in this record. */
  public BeginAudit(
      Audits audits, AuditDates dates, AuditProcess process, Trail trail, Clock clock) {
    this.audits = audits;
    this.dates = dates;
    this.process = process;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  public String duty() {
    return "biennial-audit";
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Period> period(LocalDate today) {
    boolean runs = audits.all().stream().anyMatch(it -> !it.ordered() && it.completedOn() == null);
    LocalDate due = dates.nextDue();
    return runs
        ? Optional.empty()
        : Optional.of(new Period(due.toString(), dates.nextBegins(), due));
  }

  @Override
  @Transactional
  public void begin(Period period) {
    open(false, period.due(), "system");
  }

  /** Begins one that the commissioner ordered; the regular one keeps its day. */
  UUID ordered(LocalDate due, String by) {
    return open(true, due, by);
  }

  private UUID open(boolean ordered, LocalDate due, String by) {
    UUID id = UUID.randomUUID();
    audits.open(new Audit(id, ordered, due, by, clock.instant(), List.of()));
    trail.record(
        TrailEvent.done(ordered ? "AuditOrdered" : "AuditDue", by, "audit", id.toString())
            .under(AuditRefusals.AUDIT)
            .with("due", due.toString()));
    process.start(id, ordered);
    return id;
  }
}
