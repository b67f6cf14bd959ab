package platewarden.search;

/**
 * What the rules of {@code search} may know: no plate, no name, no text.
 *
 * @param roleSearches whether the person's duties include searching stored reads
 * @param authorized whether a written authorization is in force
 * @param trained whether training by the Technology Unit is current
 * @param purposeStated whether one of the lawful uses was named
 * @param basisWords how many words the factual basis has
 * @param basis what the case number, complaint or incident given comes to
 */
public record SearchFacts(
    boolean roleSearches,
    boolean authorized,
    boolean trained,
    boolean purposeStated,
    int basisWords,
    Basis basis) {

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
