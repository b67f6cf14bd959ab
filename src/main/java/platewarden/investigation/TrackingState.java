package platewarden.investigation;

import org.jspecify.annotations.Nullable;

/** Where a request to track stands. The record says so, never a token in the engine. */
public enum TrackingState {
  REQUESTED("Received", null),
  AWAITING_WARRANT_CHECK("Waits for a supervisor to look at the warrant", CaseRoles.SUPERVISOR),
  AWAITING_ATTORNEY("Waits for the city attorney", CaseRoles.CITY_ATTORNEY),
  /** Allowed, and put in force as soon as the register says that the case is active. */
  ALLOWED("Allowed, not yet in force", null),
  IN_FORCE("In force", null),
  ENDED("Ended", null),
  REFUSED("Refused", null);

  private final String label;
  private final @Nullable String waitsFor;

  TrackingState(String label, @Nullable String waitsFor) {
    this.label = label;
    this.waitsFor = waitsFor;
  }

  /** In words, for a page. */
  public String label() {
    return label;
  }

  /** The realm role that has to act, null when nobody has. */
  public @Nullable String waitsFor() {
    return waitsFor;
  }

  /** Whether something can still come of it. */
  public boolean open() {
    return this != ENDED && this != REFUSED;
  }
}
