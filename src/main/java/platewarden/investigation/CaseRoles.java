package platewarden.investigation;

import java.util.Set;
import platewarden.platform.Person;

/** Realm roles that have a part in cases and their files. */
public final class CaseRoles {

  public static final String TECHNOLOGY_UNIT = "technology-unit";
  public static final String COMMANDER = "technology-unit-commander";
  public static final String RECORDS = "records";
  public static final String INVESTIGATOR = "investigator";
  public static final String SUPERVISOR = "supervisor";
  public static final String CHIEF = "chief-of-police";
  public static final String CITY_ATTORNEY = "city-attorney";
  public static final String AUDITOR = "auditor";

  private static final Set<String> ENTER = Set.of(TECHNOLOGY_UNIT, RECORDS);
  private static final Set<String> SEE = Set.of(TECHNOLOGY_UNIT, RECORDS, COMMANDER, AUDITOR);
  private static final Set<String> ASK =
      Set.of(INVESTIGATOR, SUPERVISOR, TECHNOLOGY_UNIT, COMMANDER);
  private static final Set<String> TRACKING =
      Set.of(SUPERVISOR, CHIEF, CITY_ATTORNEY, COMMANDER, AUDITOR);

  private CaseRoles() {}

  /** Whether they enter cases. */
  public static boolean enters(Person person) {
    return ENTER.stream().anyMatch(person::has);
  }

  /** Whether they see every case, without what is in its file. */
  public static boolean sees(Person person) {
    return SEE.stream().anyMatch(person::has);
  }

  /** Whether they may ask to monitor somebody. */
  public static boolean asksForTracking(Person person) {
    return ASK.stream().anyMatch(person::has);
  }

  /** Whether they decide on tracking or examine it. */
  public static boolean seesTracking(Person person) {
    return TRACKING.stream().anyMatch(person::has);
  }
}
