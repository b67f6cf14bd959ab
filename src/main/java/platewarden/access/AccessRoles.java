package platewarden.access;

import java.util.List;
import java.util.Set;

/** Realm roles that have a part in granting access. */
public final class AccessRoles {

  public static final String SUPERVISOR = "supervisor";
  public static final String COMMANDER = "technology-unit-commander";
  public static final String CHIEF = "chief-of-police";
  public static final String CITY_ATTORNEY = "city-attorney";
  public static final String TECHNOLOGY_UNIT = "technology-unit";
  public static final String OFFICE_OF_TECHNOLOGY = "office-of-technology";
  public static final String AUDITOR = "auditor";

  /** Those who have a step in the process, and the auditor, who reads. */
  public static final Set<String> DECIDERS =
      Set.of(
          SUPERVISOR,
          COMMANDER,
          CHIEF,
          CITY_ATTORNEY,
          TECHNOLOGY_UNIT,
          OFFICE_OF_TECHNOLOGY,
          AUDITOR);

  /** Duties that can require access to stored reads (13.824 subd. 7(c)), the highest first. */
  public static final List<String> DUTIES =
      List.of(CHIEF, COMMANDER, TECHNOLOGY_UNIT, SUPERVISOR, "investigator", "officer");

  private AccessRoles() {}
}
