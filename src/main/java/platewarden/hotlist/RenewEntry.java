package platewarden.hotlist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Asks for another term. A renewal is a new decision, never silent. */
@Service
public class RenewEntry {

  private final ManualEntries entries;
  private final EntryTerms terms;
  private final EntryProcess process;
  private final Trail trail;
  private final EntryRefusals refusals;
  private final Clock clock;

  /** Asks in this file. */
  RenewEntry(
      ManualEntries entries,
      EntryTerms terms,
      EntryProcess process,
      Trail trail,
      EntryRefusals refusals,
      Clock clock) {
    this.entries = entries;
    this.terms = terms;
    this.process = process;
    this.trail = trail;
    this.refusals = refusals;
    this.clock = clock;
  }

  /**
   * Asks for a term to the end of a day.
   *
   * @throws Refused FORBIDDEN when somebody else asked for the entry; CONFLICT when it is not
   *     active; INCOMPLETE when the day is none
   */
  public void renew(Person by, UUID id, @Nullable LocalDate until) {
    refusals.run("RenewalRequested", by, id.toString(), () -> write(by, id, until));
  }

  private UUID write(Person by, UUID id, @Nullable LocalDate until) {
    ManualEntry entry = entries.lock(id).orElseThrow();
    Instant now = clock.instant();
    if (!entry.asked().by().equals(by.username())) {
      throw EntryRefusals.forbidden(
          EntryRefusals.APPROVAL,
          "a renewal is asked for by whoever asked for the entry",
          "Somebody else asked for this entry",
          "ask for an entry of your own");
    }
    if (entry.isAmber() || !entry.isInForce(now) || entry.standing().renewalAskedAt() != null) {
      throw EntryRefusals.conflict(
          EntryRefusals.APPROVAL,
          "an entry is renewed while it is active, once at a time",
          "The entry is " + entry.state().label(),
          "ask for a new entry");
    }
    if (until == null || !EntryDays.endOf(until).isAfter(now) || until.isAfter(terms.latestDay())) {
      throw EntryRefusals.incomplete(
          EntryRefusals.OTHER_SOURCE,
          "an entry ends",
          "The last day is missing, past, or after " + terms.latestDay(),
          "choose a day between today and " + terms.latestDay());
    }
    ManualEntry asking = entry.asking(entry.asked().until(until)).renewalAsked(now);
    entries.save(asking);
    trail.record(
        TrailEvent.done("RenewalRequested", by.username(), "manual-entry", id.toString())
            .under(EntryRefusals.APPROVAL)
            .with("until", until.toString()));
    process.tell(asking, EntryProcess.Fact.RENEWAL_REQUESTED);
    return id;
  }
}
