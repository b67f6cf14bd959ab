package platewarden.intake;

/**
 * A fact of rules/disposition.drl: all that the law asks of one read before it is known what
 * becomes of it. Holds no plate.
 *
 * @param readerMayCollect registered, not suspended, no traffic safety camera
 * @param again the same read was taken before
 * @param late it arrives on a later day than it was collected
 * @param activeCase it belongs to a case known to be active; unknown is no
 * @param protectedVehicle a participant of chapter 5B asked for the vehicle
 * @param inHold a hold in force covers it
 * @param pastLimit it is as old as reads may get
 * @param dayClosed its collection day was or is being destroyed
 */
public record ReadCircumstances(
    boolean readerMayCollect,
    boolean again,
    boolean late,
    boolean activeCase,
    boolean protectedVehicle,
    boolean inHold,
    boolean pastLimit,
    boolean dayClosed) {

  /** The same, for a vehicle nobody asked for. */
  ReadCircumstances ofAnybody() {
    return new ReadCircumstances(
        readerMayCollect, again, late, activeCase, false, inHold, pastLimit, dayClosed);
  }
}
