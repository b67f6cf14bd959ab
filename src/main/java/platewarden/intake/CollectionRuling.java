package platewarden.intake;

/**
 * What rules/collection.drl may decide, the weightiest first: of several rulings on a read the
 * first of these prevails.
 */
public enum CollectionRuling {
  READER_SUSPENDED("the reader is suspended and may not collect"),
  NOT_UNDERSTOOD("a part of the read cannot be understood"),
  TIME_MISSING("the read does not say when it was collected"),
  IN_THE_FUTURE("the time of collection is in the future"),
  PAST_THE_LIMIT("collected longer ago than reads may be kept"),
  DAY_DESTROYED("the reads of its collection day were destroyed"),
  PLATE_TOO_LONG("no plate is that long"),
  COLLECT("plate, time and place, and pictures may be collected");

  private final String reason;

  CollectionRuling(String reason) {
    this.reason = reason;
  }

  /** Why, in words for the operator of the reader. */
  public String reason() {
    return reason;
  }
}
