package platewarden.oversight;

/** Why searches of somebody are looked at. */
public enum FindingKind {
  /** One person, one plate, again and again. */
  REPEATED_PLATE(true),
  /** One person, the same reads again, by patterns or places. */
  SAME_READS(true),
  /** One plate, searched by several people. */
  PLATE_OF_MANY(false),
  /** A plate that is registered as that of staff or of their household. */
  REGISTERED_PLATE(true),
  /** A search under exigent circumstances that were stated with it. */
  EXIGENT_SEARCH(false),
  /** Tracking under an exigency that a review found not justified; a breach is assessed already. */
  TRACKING_NOT_JUSTIFIED(false),
  /** Outside the person's shifts. */
  OFF_SHIFT(false),
  /** Under cases that are assigned to others, again. */
  OUT_OF_ASSIGNMENT(true),
  /** On complaints that never became a case. */
  NO_CASE_ACTIVITY(false),
  /** More in a short time than one person has reasons for. */
  BURST(false),
  /** One account at two places at once. */
  TWO_PLACES(true),
  /** Drawn at random for the monthly review. */
  SAMPLE(false);

  private final boolean breach;

  FindingKind(boolean breach) {
    this.breach = breach;
  }

  /**
   * Whether it suggests unauthorized access by itself, so that a breach is assessed at once
   * (13.055); the others are first looked at.
   */
  public boolean suggestsBreach() {
    return breach;
  }
}
