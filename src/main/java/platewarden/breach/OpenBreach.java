package platewarden.breach;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.trail.BreachSuspected;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Opens the record of a suspected breach and starts its process, in one transaction. */
@Service
public class OpenBreach {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 2000;

  private final Breaches breaches;
  private final KnownAccounts accounts;
  private final BreachProcess process;
  private final Trail trail;
  private final Law law;
  private final Clock clock;

  /** Opens in this record. */
  public OpenBreach(
      Breaches breaches,
      KnownAccounts accounts,
      BreachProcess process,
      Trail trail,
      Law law,
      Clock clock) {
    this.breaches = breaches;
    this.accounts = accounts;
    this.process = process;
    this.trail = trail;
    this.law = law;
    this.clock = clock;
  }

  /**
   * What somebody reports.
   *
   * @param account whose accesses are meant, null when not known
   * @param since from when on they are meant (UTC), null for as long as reads are kept
   * @param until up to when (UTC), null for now
   * @param what in words; kept sealed
   */
  public record Report(
      @Nullable String account,
      @Nullable Instant since,
      @Nullable Instant until,
      @Nullable String what) {}

  /**
   * Takes the report of a person.
   *
   * @throws platewarden.law.Refused INCOMPLETE when it says too little
   */
  @Transactional
  public UUID report(Person by, Report report) {
    String what = report.what() == null ? "" : report.what().strip();
    if (what.length() < SHORTEST || what.length() > LONGEST) {
      throw BreachRefusals.incomplete(
          BreachRefusals.BREACH,
          "a report says what was noticed",
          "What was noticed is missing, too short or too long",
          "say in 10 to 2,000 characters what happened and when");
    }
    String typed = report.account() == null ? "" : report.account().strip();
    // One that nobody knows counts as not known: the widest scope, and nobody answers their own
    // breach because of a slip of the pen.
    String account = typed.isEmpty() ? null : accounts.named(typed).orElse(null);
    UUID id = UUID.randomUUID();
    open(
        id,
        "STAFF",
        account,
        by.username(),
        "report",
        id.toString(),
        report.since(),
        report.until());
    String unknown = account == null && !typed.isEmpty() ? "\n\nAccount as written: " + typed : "";
    breaches.write(id, Breaches.Text.REPORTED, what + unknown, by.username());
    return id;
  }

  /** Takes what a duty or an alarm suspects; the same again changes nothing. */
  @Transactional
  public void suspected(BreachSuspected event) {
    UUID id = of(event);
    if (breaches.find(id).isEmpty()) {
      open(
          id,
          event.source(),
          event.subject(),
          "system",
          event.subjectType(),
          event.subjectId(),
          null,
          null);
    }
  }

  /** One record for each suspicion, with an id of its own: what was found has a process too. */
  static UUID of(BreachSuspected event) {
    return UUID.nameUUIDFromBytes(("breach " + event.id()).getBytes(StandardCharsets.UTF_8));
  }

  private void open(
      UUID id,
      String source,
      @Nullable String subject,
      String by,
      String subjectType,
      String subjectId,
      @Nullable Instant since,
      @Nullable Instant until) {
    Instant now = clock.instant();
    Instant first = now.minus(law.number("breach-clocks", "lookBack", Days.of(now)).duration());
    boolean fresh =
        breaches.open(
            new Breach(
                id,
                source,
                subject,
                by,
                subjectType,
                subjectId,
                now,
                since == null || since.isBefore(first) ? first : since,
                until == null || until.isAfter(now) ? now : until,
                List.of()));
    if (!fresh) {
      return;
    }
    TrailEvent event =
        TrailEvent.done("BreachSuspected", by, "breach", id.toString())
            .under(BreachRefusals.BREACH)
            .with("source", source)
            .with("of", subjectType + " " + subjectId);
    trail.record(subject == null ? event : event.with("account", subject));
    process.start(id);
  }
}
