package platewarden.investigation;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.investigation.TrackingAuthorization.EndReason;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.trail.BreachSuspected;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Ends tracking: the record first, from whose commit the gate is shut, then what waits beside it.
 */
@Service
@Transactional
public class EndTracking {

  private final TrackingFile file;
  private final TrackingProcess process;
  private final ApplicationEventPublisher events;
  private final Trail trail;
  private final Clock clock;

  /** Ends what this file holds. */
  public EndTracking(
      TrackingFile file,
      TrackingProcess process,
      ApplicationEventPublisher events,
      Trail trail,
      Clock clock) {
    this.file = file;
    this.process = process;
    this.events = events;
    this.trail = trail;
    this.clock = clock;
  }

  /** Its time is over; nothing when it ended before. */
  public void expired(UUID id) {
    end(file.find(id).orElseThrow(), EndReason.EXPIRED, "system");
  }

  /**
   * Its requester takes it back. A review that is owed stays owed.
   *
   * @throws Refused FORBIDDEN for another's; CONFLICT when it is over
   */
  public void withdraw(Person by, UUID id) {
    TrackingAuthorization asked =
        file.find(id)
            .filter(it -> it.requester().equals(by.username()))
            .orElseThrow(TrackingRefusals::notThere);
    if (!asked.state().open()) {
      throw TrackingRefusals.conflict(
          "what is over is not withdrawn",
          "It is over: " + asked.state().label(),
          "nothing is left to do");
    }
    end(asked, EndReason.WITHDRAWN, by.username());
    process.ended(id, EndReason.WITHDRAWN);
  }

  /** The review found it not justified: it ends now, and somebody assesses what it was used for. */
  void notJustified(Person by, UUID id) {
    TrackingAuthorization asked = file.find(id).orElseThrow();
    Instant now = clock.instant();
    boolean open = asked.state().open();
    end(asked, EndReason.NOT_JUSTIFIED, by.username());
    events.publishEvent(
        new BreachSuspected(id, "TRACKING", asked.requester(), "tracking", id.toString(), now));
    Instant ended = asked.endedAt();
    events.publishEvent(
        new TrackingNotJustified(
            id,
            asked.caseId(),
            asked.caseNumber(),
            asked.requester(),
            Objects.requireNonNull(asked.from()),
            ended == null ? now : ended));
    if (open) {
      process.ended(id, EndReason.NOT_JUSTIFIED);
    }
  }

  /** Tracking ends with its case, in the transaction in which the register says so. */
  @EventListener
  public void onCaseChanged(CaseChanged changed) {
    if (!changed.active()) {
      file.all().stream()
          .filter(it -> it.caseId().equals(changed.caseId()) && it.state().open())
          .map(TrackingAuthorization::id)
          .forEach(this::caseInactive);
    }
  }

  /** The register says that the case is not active. */
  void caseInactive(UUID id) {
    TrackingAuthorization asked = file.find(id).orElseThrow();
    if (asked.state().open()) {
      end(asked, EndReason.CASE_INACTIVE, "system");
      process.ended(id, EndReason.CASE_INACTIVE);
    }
  }

  private void end(TrackingAuthorization asked, EndReason why, String by) {
    if (!asked.state().open()) {
      return;
    }
    file.save(asked.ended(why, clock.instant()));
    trail.record(
        TrailEvent.done("TrackingEnded", by, "tracking", asked.id().toString())
            .under(TrackingRefusals.TRACKING)
            .with("case", asked.caseId().toString())
            .with("reason", why.name()));
  }
}
