package platewarden.hotlist;

import org.jspecify.annotations.Nullable;

/** Where an entry stands. */
public enum EntryState {
  REQUESTED("being checked", null),
  AWAITING_TRACKING("waits for an authorization to track", null),
  AWAITING_COUNSEL("waits for the City Attorney", "city-attorney"),
  AWAITING_DECISION("waits for the commander", "technology-unit-commander"),
  AWAITING_CHIEF("waits for the chief", "chief-of-police"),
  APPROVED("approved, not yet active", null),
  ACTIVE("active", null),
  REFUSED("refused", null),
  LAPSED("lapsed without a decision", null),
  ENDED("ended", null);

  private final String label;
  private final @Nullable String waitsFor;

  EntryState(String label, @Nullable String waitsFor) {
    this.label = label;
    this.waitsFor = waitsFor;
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** The group whose step it is, null when it is nobody's. */
  public @Nullable String waitsFor() {
    return waitsFor;
  }

  /** Whether something may still become of it. */
  public boolean open() {
    return this != REFUSED && this != LAPSED && this != ENDED;
  }
}
