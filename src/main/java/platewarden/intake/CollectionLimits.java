package platewarden.intake;

/**
 * A fact of rules/collection.drl: the numbers in force on the day of collection.
 *
 * @param minutes from this age on a read may not be kept: 60 days less the margin in which its day
 *     is destroyed
 * @param secondsAhead how far a reader's clock may be ahead of ours
 * @param plateLength the longest plate
 */
public record CollectionLimits(long minutes, long secondsAhead, int plateLength) {}
