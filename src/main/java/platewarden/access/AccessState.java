package platewarden.access;

import org.jspecify.annotations.Nullable;

/** Where an access request stands. The record says so, never a token in the engine. */
public enum AccessState {
  REQUESTED("Received", null),
  AWAITING_TRAINING("Waits for training by the Technology Unit", AccessRoles.TECHNOLOGY_UNIT),
  AWAITING_ASSIGNMENT("Waits for the supervisor to confirm the assignment", AccessRoles.SUPERVISOR),
  AWAITING_DECISION("Waits for the commander's decision", AccessRoles.COMMANDER),
  AWAITING_CHIEF("Waits for the chief's decision", AccessRoles.CHIEF),
  AWAITING_CONCURRENCE("Waits for the city attorney to concur", AccessRoles.CITY_ATTORNEY),
  DECIDED("Decided; the authorization is being signed", null),
  AWAITING_ACCOUNT("Signed; waits for the Office of Technology", AccessRoles.OFFICE_OF_TECHNOLOGY),
  GRANTED("Granted", null),
  REFUSED("Refused", null),
  LAPSED("Lapsed", null),
  WITHDRAWN("Withdrawn", null);

  private final String label;
  private final @Nullable String waitsFor;

  AccessState(String label, @Nullable String waitsFor) {
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

  /** Whether somebody or something still has to act. */
  public boolean open() {
    return switch (this) {
      case REQUESTED,
          AWAITING_TRAINING,
          AWAITING_ASSIGNMENT,
          AWAITING_DECISION,
          AWAITING_CHIEF,
          AWAITING_CONCURRENCE,
          DECIDED,
          AWAITING_ACCOUNT ->
          true;
      case GRANTED, REFUSED, LAPSED, WITHDRAWN -> false;
    };
  }

  /** Whether it may still be withdrawn: until the authorization is signed. */
  public boolean withdrawable() {
    return open() && this != AWAITING_ACCOUNT;
  }
}
