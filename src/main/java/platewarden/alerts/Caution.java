package platewarden.alerts;

/**
 * One thing to settle before anything is done. The list is about this alert and no other: it is
 * written from its own differences, so that it is read.
 *
 * @param kind the message key
 * @param ask what to do or ask, for example {@code Look at character 1.}
 * @param because why, for example {@code Is it a B or an 8?}
 */
public record Caution(Kind kind, String ask, String because) {

  /** What there is to settle. */
  public enum Kind {
    CHARACTER_DIFFERS,
    LENGTH_DIFFERS,
    O_OR_ZERO,
    REGION_DIFFERS,
    REGION_UNKNOWN,
    LIST_STALE,
    LIST_AGE,
    LAST_FILE_FAILED,
    OWNER_NOT_DRIVER,
    FOREIGN_RECORD
  }
}
