package platewarden.trail;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What is wrong with the trail now. Beginning and end of each alarm are themselves on the trail.
 */
@Component
public class TrailAlarms {

  private static final Logger LOG = LoggerFactory.getLogger(TrailAlarms.class);

  /** What may be wrong. */
  public enum Kind {
    /** The log in the database is not the one that was signed. */
    HISTORY_CHANGED("The trail was changed or put back"),
    /** No witness outside has cosigned for an hour. */
    NO_WITNESS("No witness has answered for an hour"),
    /** Reads were reached and the trail does not say by whom. */
    NOT_COMPLETE("Reads were reached without an entry"),
    /** The identity service does not hand over its events. */
    NO_IDENTITY_EVENTS("Logins and changes of accounts are not coming in");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** In words. */
    public String words() {
      return words;
    }
  }

  /**
   * An alarm.
   *
   * @param said what was found, without a plate or a name
   */
  public record Alarm(Kind kind, String said, Instant since) {}

  /** An alarm began. */
  public record Raised(Alarm alarm) {}

  /** An alarm is over. */
  public record Ended(Alarm alarm) {}

  private final Map<Kind, Alarm> now = new ConcurrentHashMap<>();
  private final Clock clock;
  private final ApplicationEventPublisher events;

  TrailAlarms(Clock clock, ApplicationEventPublisher events) {
    this.clock = clock;
    this.events = events;
  }

  /** Raises an alarm; while it lasts, doing so again changes nothing. */
  public void raise(Kind kind, String said) {
    Alarm alarm = new Alarm(kind, said, clock.instant());
    if (now.putIfAbsent(kind, alarm) == null) {
      LOG.error("ALARM {}: {}. {}", kind, kind.words(), said);
      events.publishEvent(new Raised(alarm));
    }
  }

  /** Ends an alarm, if there is one. */
  public void end(Kind kind) {
    Alarm alarm = now.remove(kind);
    if (alarm != null) {
      LOG.warn("Alarm {} is over", kind);
      events.publishEvent(new Ended(alarm));
    }
  }

  /** The alarms that last. */
  public Map<Kind, Alarm> now() {
    return Map.copyOf(now);
  }
}
