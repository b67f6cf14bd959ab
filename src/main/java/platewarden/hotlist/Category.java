package platewarden.hotlist;

/** Why a vehicle is listed; the statutory categories of 13.824 subd. 5(a)(3) and the rest. */
public enum Category {
  STOLEN_VEHICLE,
  STOLEN_PLATE,
  WANTED_PERSON,
  MISSING_PERSON,
  PROTECTION_ORDER,
  VIOLENT_PERSON,
  GANG,
  SUPERVISED_RELEASE,
  SEX_OFFENDER,
  IMMIGRATION_VIOLATOR,
  FOREIGN_STOLEN,
  OWNER_SUSPENDED_OR_REVOKED,
  INVESTIGATIVE,
  /** Broadcast: somebody was abducted. */
  AMBER_ALERT,
  /** Used in a felony. */
  FELONY_VEHICLE,
  PROTECTIVE_INTEREST
}
