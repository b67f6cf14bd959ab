package platewarden.alerts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The Technology Unit's short record of a significant incident or an arrest that an alert led to
 * (GO-445.17 Intro 1). It outlives the read and names no plate.
 *
 * @param occurredAt when it happened (UTC)
 * @param rmsReport the report's number in the records management system, null while there is none
 * @param outcome what came of it, in the words of whoever recorded it
 * @param by the account
 * @param recordedAt when it was entered (UTC)
 */
public record Incident(
    UUID id,
    UUID alertId,
    Kind kind,
    Instant occurredAt,
    @Nullable String rmsReport,
    String outcome,
    String by,
    Instant recordedAt) {

  /** What it was. */
  public enum Kind {
    ARREST,
    /** Anything else that the unit has to know of: a pursuit, force, a wrong vehicle stopped. */
    SIGNIFICANT_INCIDENT
  }
}
