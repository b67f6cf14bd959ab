package platewarden.search;

/** The lawful uses of GO-445.17 Operations 4; no other purpose opens a search. */
public enum Purpose {
  STOLEN_VEHICLE_OR_PLATE,
  MISSING_PERSON,
  ACTIVE_WARRANT,
  ACTIVE_CRIMINAL_INVESTIGATION
}
