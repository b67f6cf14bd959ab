package platewarden.hotlist;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import platewarden.hotlist.EntryProcess.Fact;
import platewarden.hotlist.ManualEntry.EndCause;
import platewarden.law.Clause;
import platewarden.platform.Person;
import platewarden.trail.BreachSuspected;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Ends entries. No read meets an entry from the commit on, whatever a process waits for; ending
 * twice changes nothing.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class EndEntry {

  private static final String SYSTEM = "system";

  private final ManualEntries entries;
  private final EntryProcess process;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /** Ends in this file. */
  EndEntry(
      ManualEntries entries,
      EntryProcess process,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.entries = entries;
    this.process = process;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** Its term is over, or its renewal was refused. */
  public void deactivate(UUID id) {
    ManualEntry entry = entries.lock(id).orElseThrow();
    end(
        SYSTEM,
        entry,
        entry.standing().renewalAskedAt() == null ? EndCause.EXPIRED : EndCause.RENEWAL_REFUSED,
        EntryRefusals.OTHER_SOURCE);
  }

  /** Its case is no longer an active criminal investigation. */
  public void caseInactive(UUID id) {
    ManualEntry entry = entries.lock(id).orElseThrow();
    if (end(SYSTEM, entry, EndCause.CASE_INACTIVE, EntryRefusals.OTHER_SOURCE)) {
      process.ended(entry, Fact.CASE_INACTIVE);
    }
  }

  /** Its requester, or whoever enters Amber Alerts, takes it back. */
  void withdrawn(Person by, ManualEntry entry) {
    if (entry.isAmber()) {
      if (end(by.username(), entry, EndCause.BROADCAST_CANCELLED, EntryRefusals.AMBER)) {
        process.ended(entry, Fact.BROADCAST_CANCELLED);
      }
    } else if (end(by.username(), entry, EndCause.WITHDRAWN, EntryRefusals.OTHER_SOURCE)) {
      process.ended(entry, Fact.WITHDRAWN);
    }
  }

  /** The review found that it was none: the use that was made of it is looked at. */
  void notAmber(Person by, UUID id) {
    ManualEntry entry = entries.lock(id).orElseThrow();
    if (end(by.username(), entry, EndCause.NOT_AMBER, EntryRefusals.AMBER)) {
      process.ended(entry, Fact.BROADCAST_CANCELLED);
    }
    entries.tell(
        new ManualEntries.Notice(id, "ALERTS_TO_REVIEW", "technology-unit", clock.instant()));
    events.publishEvent(
        new BreachSuspected(
            id, "AMBER", entry.asked().by(), "manual-entry", id.toString(), clock.instant()));
  }

  void noLongerActive(Person by, UUID id) {
    end(
        by.username(),
        entries.lock(id).orElseThrow(),
        EndCause.NO_LONGER_ACTIVE,
        EntryRefusals.AMBER);
  }

  /** The longest time of an Amber Alert is over; unit and commander are told. */
  public void longestTimeOver(UUID id) {
    ManualEntry entry = entries.lock(id).orElseThrow();
    if (end(SYSTEM, entry, EndCause.LONGEST_TIME_OVER, EntryRefusals.OTHER_SOURCE)) {
      for (String group : new String[] {"technology-unit", "technology-unit-commander"}) {
        entries.tell(new ManualEntries.Notice(id, "LONGEST_TIME_OVER", group, clock.instant()));
      }
    }
  }

  /** Nobody decided in time. */
  public void lapse(UUID id) {
    close(id, EntryState.LAPSED, "EntryLapsed", "ENTRY_LAPSED");
  }

  /** The rules, the City Attorney, the commander or the register said no. */
  public void refuse(UUID id) {
    close(id, EntryState.REFUSED, "EntryRefused", "ENTRY_REFUSED");
  }

  private void close(UUID id, EntryState state, String action, String notice) {
    ManualEntry entry = entries.lock(id).orElseThrow();
    if (!entry.state().open()) {
      return;
    }
    if (entry.state() == EntryState.ACTIVE) {
      // A renewal that is refused or lapses does not leave the entry standing.
      end(SYSTEM, entry, EndCause.RENEWAL_REFUSED, EntryRefusals.OTHER_SOURCE);
    } else {
      entries.save(entry.in(state));
      trail.record(
          TrailEvent.done(action, SYSTEM, "manual-entry", id.toString())
              .under(EntryRefusals.APPROVAL));
    }
    entries.tell(new ManualEntries.Notice(id, notice, entry.asked().by(), clock.instant()));
  }

  private boolean end(String by, ManualEntry entry, EndCause cause, Clause clause) {
    if (!entry.state().open()) {
      return false;
    }
    entries.save(entry.ended(clock.instant(), cause));
    trail.record(
        TrailEvent.done(
                entry.isAmber() ? "AmberAlertEnded" : "EntryEnded",
                by,
                "manual-entry",
                entry.id().toString())
            .under(clause)
            .with("cause", cause.name()));
    events.publishEvent(new LiveEntries.Changed());
    return true;
  }
}
