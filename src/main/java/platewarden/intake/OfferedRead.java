package platewarden.intake;

/**
 * A fact of rules/collection.drl: a read as a reader offers it, without the plate. Equal facts have
 * equal rulings, so times are whole minutes and seconds.
 *
 * @param readerSuspended whether the reader may not collect
 * @param understood whether every part could be understood
 * @param timeGiven whether it says when it was collected
 * @param minutesOld whole minutes from collection to receipt; 0 when not older
 * @param secondsAhead seconds that the collection lies after the receipt, rounded up; 0 when it
 *     does not
 * @param dayDestroyed whether its collection day was or is being destroyed
 * @param plateLength letters and digits; 0 for an unread plate
 */
public record OfferedRead(
    boolean readerSuspended,
    boolean understood,
    boolean timeGiven,
    long minutesOld,
    long secondsAhead,
    boolean dayDestroyed,
    int plateLength) {}
