package platewarden.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import platewarden.law.Clause;
import platewarden.law.Law;
import platewarden.platform.Days;

/**
 * When an audit and each of its steps is due, by the numbers of the law file. Days are Saint Paul's
 * and end at midnight; the day of the event is not counted.
 */
@Component
public class AuditDates {

  private static final String READING = "audit-clocks";
  private static final String FALLBACK = "audit-summary-fallback";

  private final Audits audits;
  private final AuditFindings findings;
  private final Law law;
  private final Clock clock;

  /** Counts from this record. */
  public AuditDates(Audits audits, AuditFindings findings, Law law, Clock clock) {
    this.audits = audits;
    this.findings = findings;
    this.law = law;
    this.clock = clock;
  }

  /** The end of a day. */
  public static Instant end(LocalDate day) {
    return Days.start(day.plusDays(1)).minusSeconds(1);
  }

  /** Today in Saint Paul. */
  public LocalDate today() {
    return Days.of(clock.instant());
  }

  /** When the last regular audit was completed, here or before this system kept count. */
  public Optional<LocalDate> lastCompleted() {
    return Stream.concat(
            law.history("biennial-audit").stream(),
            audits.all().stream()
                .filter(audit -> !audit.ordered())
                .map(Audit::completedOn)
                .filter(Objects::nonNull))
        .max(LocalDate::compareTo);
  }

  /** The last day for the next regular audit: two years after the one before. */
  public LocalDate nextDue() {
    return lastCompleted()
        .map(
            last ->
                last.plus(law.number(Clause.of("13.824 subd. 6(a)"), "audit", today()).period()))
        .orElseGet(this::today);
  }

  /** The day on which the next regular audit is begun, half a year before it is due. */
  public LocalDate nextBegins() {
    return lastCompleted().map(last -> plus(last, "begin")).orElseGet(this::today);
  }

  /** By when an auditor is engaged. */
  public Instant engagement(UUID id) {
    return end(plus(Days.of(audit(id).openedAt()), "engagement"));
  }

  /** By when independence is decided. */
  public Instant independence(UUID id) {
    return end(plus(today(), "independence"));
  }

  /** From when on the examination is pressed for: two months before the audit is due. */
  public Instant examination(UUID id) {
    return end(audit(id).due().minus(law.number(READING, "examinationReminder", today()).period()));
  }

  /** When an auditor's account that is opened today ends by itself. */
  public Instant accountEnds(UUID id) {
    LocalDate due = audit(id).due();
    return end(plus(due.isBefore(today()) ? today() : due, "account"));
  }

  /** By when the report summarizing the audit has gone to each addressee, 13.824 subd. 6(c). */
  public LocalDate reportDue(LocalDate completedOn) {
    return completedOn.plus(
        law.number(Clause.of("13.824 subd. 6(c)"), "report", completedOn).period());
  }

  /** By when a step is due that counts from completion. */
  public Instant fromCompletion(UUID id, String number) {
    return end(plus(completed(id), number));
  }

  /** By when each transmittal is confirmed. */
  public Instant transmittals(UUID id) {
    return end(reportDue(completed(id)));
  }

  /**
   * When the auditor's own summary goes out, because nobody signed the agency's; never by itself
   * where that is how the law is read.
   */
  public Instant unsigned(UUID id) {
    return law.reading(FALLBACK, today()).equals("nothing-until-signed")
        ? Instant.parse("9999-01-01T00:00:00Z")
        : Days.start(plus(completed(id), "fallback"));
  }

  /** By when an action is proved. */
  public Instant action(UUID action) {
    return end(findings.action(action).orElseThrow().due());
  }

  /** The last day that a corrective action promised today may have. */
  public LocalDate latestAction() {
    return plus(today(), "correction");
  }

  /** By when proofs are checked. */
  public Instant check() {
    return end(plus(today(), "answers"));
  }

  private LocalDate plus(LocalDate day, String number) {
    return day.plus(law.number(READING, number, today()).period());
  }

  private LocalDate completed(UUID id) {
    return Optional.ofNullable(audit(id).completedOn()).orElseThrow();
  }

  private Audit audit(UUID id) {
    return audits.find(id).orElseThrow();
  }
}
