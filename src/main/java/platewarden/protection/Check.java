package platewarden.protection;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a named person saw, and found. Nothing of where somebody lives or why they ask.
 *
 * @param shownOn the day on which the document was shown
 * @param by who saw it
 */
public record Check(Method method, LocalDate shownOn, Outcome outcome, String by, Instant at) {

  /** What was shown; a call to the program is none (Minn. R. 8290.0400). */
  public enum Method {
    CARD,
    PROGRAM_FORM,
    AUTHORIZATION
  }

  /** What was found. */
  public enum Outcome {
    VERIFIED,
    NOT_VERIFIED,
    DOUBT
  }
}
