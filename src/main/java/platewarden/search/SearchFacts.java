package platewarden.search;

/**
 * What the rules of {@code search} may know: no plate, no name, no text.
 *
 * @param roleSearches whether the person's duties include searching stored reads
 * @param authorized whether a written authorization is in force
 * @param trained whether training by the Technology Unit is current
 * @param purpose what the purpose that was named comes to
 * @param basisGiven whether a factual basis was written at all
 * @param event whether it names an act or a person in danger
 * @param dated whether it says when, or names the paper that does
 * @param link whether it says what ties the vehicle to it
 * @param crowd whether it asks for those who came to a lawful gathering
 * @param basis what the case number, complaint or incident given comes to
 * @param tracking whether it would be monitoring or tracking, and what allows it
 */
public record SearchFacts(
    boolean roleSearches,
    boolean authorized,
    boolean trained,
    StatedPurpose purpose,
    boolean basisGiven,
    boolean event,
    boolean dated,
    boolean link,
    boolean crowd,
    Basis basis,
    Tracking tracking) {

  /** What ties the search to an investigation. */
  public enum Basis {
    /** Neither a case number nor a complaint or incident was given. */
    NONE,
    /** A complaint or incident without a case number yet. */
    COMPLAINT_OR_INCIDENT,
    /** A case number that the register does not know. */
    UNKNOWN_CASE,
    /** A case whose investigation is not active. */
    INACTIVE_CASE,
    /** An active case assigned to somebody else. */
    CASE_OF_OTHERS,
    /** An active case assigned to this person. */
    ACTIVE_CASE
  }
}
