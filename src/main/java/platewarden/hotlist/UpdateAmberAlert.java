package platewarden.hotlist;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.reads.Plates;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * "On updated information the operator must immediately update the entry" (GO-445.17 AmberAlert):
 * the former text is met by nobody from the commit on.
 */
@Service
public class UpdateAmberAlert {

  private static final int SHORTEST = 2;
  private static final Pattern PLATE = Pattern.compile("[A-Za-z0-9 -]{2,20}");
  private static final Pattern REGION = Pattern.compile("(US|CA|MX)-[A-Z]{2,3}");

  private final ManualEntries entries;
  private final EntryTerms terms;
  private final EntryProcess process;
  private final Trail trail;
  private final EntryRefusals refusals;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /** Updates in this file. */
  UpdateAmberAlert(
      ManualEntries entries,
      EntryTerms terms,
      EntryProcess process,
      Trail trail,
      EntryRefusals refusals,
      ApplicationEventPublisher events,
      Clock clock) {
    this.entries = entries;
    this.terms = terms;
    this.process = process;
    this.trail = trail;
    this.refusals = refusals;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What the new broadcast says.
   *
   * @param broadcastAt when it was broadcast (UTC); without, now
   */
  public record Update(
      @Nullable String plate, @Nullable String region, @Nullable Instant broadcastAt) {
    @Override
    public String toString() {
      return "Update[sealed]";
    }
  }

  /**
   * Updates at once.
   *
   * @throws Refused INCOMPLETE when there is no plate; CONFLICT when the alert is not in force
   */
  public void update(Person by, UUID id, Update update) {
    refusals.run("AmberAlertUpdated", by, id.toString(), () -> write(by, id, update));
  }

  private UUID write(Person by, UUID id, Update update) {
    EntryRefusals.operatorsOnly(by);
    ManualEntry entry = entries.lock(id).orElseThrow();
    Instant now = clock.instant();
    if (!entry.isAmber() || !entry.isInForce(now)) {
      throw EntryRefusals.conflict(
          EntryRefusals.AMBER,
          "a broadcast is updated while it stands",
          "The entry is " + entry.state().label(),
          "enter the new broadcast as a new alert");
    }
    String written = update.plate() == null ? "" : update.plate().strip();
    String plate = PLATE.matcher(written).matches() ? Plates.normalise(written) : null;
    String region =
        update.region() == null || update.region().isBlank() ? null : update.region().strip();
    if (plate == null
        || plate.length() < SHORTEST
        || plate.length() > Plates.LONGEST
        || (region != null && !REGION.matcher(region).matches())) {
      throw EntryRefusals.incomplete(
          EntryRefusals.AMBER,
          "an entry names one plate",
          "The plate or its state is missing, or has signs that none has",
          "write the plate with letters and digits, and the state as US-MN");
    }
    Instant broadcast = Objects.requireNonNullElse(update.broadcastAt(), now);
    if (broadcast.isAfter(now)) {
      throw EntryRefusals.incomplete(
          EntryRefusals.AMBER,
          "a broadcast lies before its entry",
          "The time of the broadcast lies in the future",
          "give the time at which it was broadcast");
    }
    ManualEntry updated =
        entry
            .asking(entry.asked().updated(region, broadcast))
            .activated(now, now.plus(terms.amberTerm()));
    entries.save(updated);
    entries.retext(updated, new ManualEntry.Text(plate, entries.text(id).orElseThrow().reason()));
    trail.record(
        TrailEvent.done("AmberAlertUpdated", by.username(), "manual-entry", id.toString())
            .under(EntryRefusals.AMBER)
            .with("broadcastAt", broadcast.toString())
            .with("delaySeconds", now.getEpochSecond() - broadcast.getEpochSecond()));
    process.tell(updated, EntryProcess.Fact.BROADCAST_UPDATED);
    events.publishEvent(new LiveEntries.Changed());
    return id;
  }
}
