package platewarden.reads;

/**
 * Another text the reader thought possible.
 *
 * @param plate the text, normalised
 * @param confidence 0 to 1, not comparable between makers
 */
public record Candidate(String plate, double confidence) {}
