package platewarden.platform.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The realm roles of {@code lpr}. Each is necessary for something and sufficient for nothing. */
public final class Roles {

  /** Commander of the Technology Unit, who decides on access. */
  public static final String COMMANDER = "technology-unit-commander";

  /** The Technology Unit: readers, hotlists, training. */
  public static final String TECHNOLOGY_UNIT = "technology-unit";

  /** The chief of police. */
  public static final String CHIEF = "chief-of-police";

  /** Whoever receives alerts. */
  public static final String OFFICER = "officer";

  /** Whoever searches for a case. */
  public static final String INVESTIGATOR = "investigator";

  /** Whoever confirms a work assignment. */
  public static final String SUPERVISOR = "supervisor";

  /** The independent auditor. */
  public static final String AUDITOR = "auditor";

  /** The records unit. */
  public static final String RECORDS = "records";

  /** The city attorney. */
  public static final String CITY_ATTORNEY = "city-attorney";

  /** The Office of Technology and Communications. */
  public static final String OFFICE_OF_TECHNOLOGY = "office-of-technology";

  /** The responsible authority under chapter 13. */
  public static final String RESPONSIBLE_AUTHORITY = "responsible-authority";

  /** The named few for chapter 5B. */
  public static final String PRIVACY_DESK = "privacy-desk";

  /** Counsel who asks for preservation. */
  public static final String DEFENSE_COUNSEL = "defense-counsel";

  /** A participant of the address confidentiality program. */
  public static final String PROGRAM_PARTICIPANT = "program-participant";

  /** Another agency. */
  public static final String PARTNER_AGENCY = "partner-agency";

  /** A device with a client-credentials token. */
  public static final String READER = "reader";

  /** The roles of the agency's and the city's own people. */
  public static final List<String> STAFF =
      List.of(
          COMMANDER,
          TECHNOLOGY_UNIT,
          CHIEF,
          OFFICER,
          INVESTIGATOR,
          SUPERVISOR,
          AUDITOR,
          RECORDS,
          CITY_ATTORNEY,
          OFFICE_OF_TECHNOLOGY,
          RESPONSIBLE_AUTHORITY,
          PRIVACY_DESK);

  /** The roles of people from outside. */
  public static final List<String> OUTSIDERS =
      List.of(DEFENSE_COUNSEL, PROGRAM_PARTICIPANT, PARTNER_AGENCY);

  /** Every role that means something here; Keycloak's own are not among them. */
  public static final Set<String> ALL =
      Stream.of(STAFF, OUTSIDERS, List.of(READER))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  private Roles() {}
}
