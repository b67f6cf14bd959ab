package platewarden.hotlist;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Makes an approved entry one that reads meet, or gives it a new term. */
@Service
public class ActivateEntry {

  private final ManualEntries entries;
  private final EntryTerms terms;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /** Activates in this file. */
  ActivateEntry(
      ManualEntries entries,
      EntryTerms terms,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.entries = entries;
    this.terms = terms;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** Activates; false when the case is no longer known to be active (13.824 subd. 2(c)). */
  public boolean activate(UUID id) {
    ManualEntry entry = entries.lock(id).orElseThrow();
    if (!terms.isActive(entry.asked().caseNumber()) || !entry.state().open()) {
      return false;
    }
    boolean approved = entry.state() == EntryState.APPROVED;
    boolean renewed = entry.standing().renewalAskedAt() != null;
    if (approved || renewed) {
      Instant until = EntryDays.endOf(entry.asked().until());
      entries.save(entry.activated(clock.instant(), until));
      trail.record(
          TrailEvent.done(
                  approved ? "EntryActivated" : "EntryRenewed",
                  "system",
                  "manual-entry",
                  id.toString())
              .under(EntryRefusals.OTHER_SOURCE)
              .with("until", until.toString()));
      events.publishEvent(new LiveEntries.Changed());
    }
    return true;
  }
}
