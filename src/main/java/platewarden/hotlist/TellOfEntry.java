package platewarden.hotlist;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Tells people of an entry, on their pages: the notice names its record and nothing of it. */
@Service
public class TellOfEntry {

  private final ManualEntries entries;
  private final Trail trail;
  private final Clock clock;

  /** Tells through this file. */
  TellOfEntry(ManualEntries entries, Trail trail, Clock clock) {
    this.entries = entries;
    this.trail = trail;
    this.clock = clock;
  }

  /** Its term ends soon. */
  public void endsSoon(UUID id) {
    ManualEntry entry = entries.lock(id).orElseThrow();
    Instant now = clock.instant();
    entries.save(entry.reminded(now));
    entries.tell(new ManualEntries.Notice(id, "ENDS_SOON", entry.asked().by(), now));
  }

  /** It has ended. */
  public void ended(UUID id) {
    ManualEntry entry = entries.find(id).orElseThrow();
    entries.tell(new ManualEntries.Notice(id, "ENTRY_ENDED", entry.asked().by(), clock.instant()));
  }

  /** The review of an Amber Alert is late; the alert stays active. */
  public void reviewIsLate(UUID id) {
    ManualEntry entry = entries.lock(id).orElseThrow();
    entries.save(entry.warned(clock.instant()));
    warn(id, "REVIEW_LATE", "chief-of-police");
  }

  /** Nobody said whether an Amber Alert still stands; it stays active. */
  public void confirmationIsLate(UUID id) {
    warn(id, "CONFIRMATION_LATE", "technology-unit-commander");
  }

  private void warn(UUID id, String kind, String group) {
    entries.tell(new ManualEntries.Notice(id, kind, group, clock.instant()));
    trail.record(
        TrailEvent.done("AmberAlertWarned", "system", "manual-entry", id.toString())
            .under(EntryRefusals.AMBER)
            .with("kind", kind)
            .with("told", group));
  }

  /** The times of an Amber Alert: broadcast, entry, last word, end. */
  public void issueReport(UUID id) {
    ManualEntry entry = entries.find(id).orElseThrow();
    TrailEvent report =
        TrailEvent.done("AmberAlertReported", "system", "manual-entry", id.toString())
            .under(EntryRefusals.AMBER)
            .with("broadcastAt", String.valueOf(entry.asked().broadcastAt()))
            .with("enteredAt", entry.asked().at().toString())
            .with("lastConfirmedAt", String.valueOf(entry.standing().confirmedAt()))
            .with("endedAt", String.valueOf(entry.standing().endedAt()))
            .with("cause", String.valueOf(entry.standing().endCause()));
    trail.record(report);
  }
}
