package platewarden.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done on a confirmed alert.
 *
 * @param kind what it was
 * @param words the officer's words where no kind fits; null otherwise, and once the read was
 *     destroyed
 * @param by the account
 * @param recordedAt when it was entered (UTC)
 * @param rmsReport the report's number in the records management system, null while there is none
 */
public record Action(
    Kind kind, @Nullable String words, String by, Instant recordedAt, @Nullable String rmsReport) {

  /** What officers do on an alert. */
  public enum Kind {
    /** A stolen vehicle or plate was recovered. */
    RECOVERED,
    ARREST,
    STOP_NO_ARREST,
    NOT_FOUND,
    HANDED_OVER,
    NO_ACTION,
    /** Anything else, in words. */
    OTHER;

    /**
     * "A report in the records management system is required when a stolen vehicle or plate is
     * recovered and for any arrest" (GO-445.17 Reporting).
     */
    public boolean reportRequired() {
      return this == RECOVERED || this == ARREST;
    }
  }

  /** Whether a report is required and its number is not here yet. */
  public boolean reportDue() {
    return kind.reportRequired() && rmsReport == null;
  }
}
