package platewarden.investigation.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.investigation.TrackingAuthorization;
import platewarden.investigation.TrackingFile;
import platewarden.law.Law;
import platewarden.platform.Days;

/** When steps of tracking-authorization are due; the model asks by {@code ${trackingClock...}}. */
@Component("trackingClock")
public final class TrackingClock {

  private final TrackingFile file;
  private final Law law;
  private final Clock clock;

  /** Reads dates from this file. */
  public TrackingClock(TrackingFile file, Law law, Clock clock) {
    this.file = file;
    this.law = law;
    this.clock = clock;
  }

  /** When the record ends: the gate is shut from that instant on. */
  public Date ends(String trackingId) {
    Instant until = record(trackingId).until();
    return Date.from(until == null ? clock.instant() : until);
  }

  /** Four hours for a look at a warrant. */
  public Date warrantDue(String trackingId) {
    return term("warrantCheck");
  }

  /** The same for the city attorney. */
  public Date furtherDue(String trackingId) {
    return term("warrantCheck");
  }

  /** When the review of the exigency is due; then it is the chief's. */
  public Date reviewDue(String trackingId) {
    Instant due = record(trackingId).reviewDue();
    return due == null ? term("exigencyReview") : Date.from(due);
  }

  /** The chief has as long again. */
  public Date chiefDue(String trackingId) {
    return term("exigencyReview");
  }

  private TrackingAuthorization record(String trackingId) {
    return file.find(UUID.fromString(trackingId)).orElseThrow();
  }

  private Date term(String name) {
    Instant now = clock.instant();
    return Date.from(now.plus(law.number("tracking-thresholds", name, Days.of(now)).duration()));
  }
}
