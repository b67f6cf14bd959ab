package platewarden.platform.security;

import static org.springframework.http.HttpMethod.POST;
import static platewarden.platform.security.Roles.AUDITOR;
import static platewarden.platform.security.Roles.CHIEF;
import static platewarden.platform.security.Roles.CITY_ATTORNEY;
import static platewarden.platform.security.Roles.COMMANDER;
import static platewarden.platform.security.Roles.INVESTIGATOR;
import static platewarden.platform.security.Roles.OFFICER;
import static platewarden.platform.security.Roles.OFFICE_OF_TECHNOLOGY;
import static platewarden.platform.security.Roles.OUTSIDERS;
import static platewarden.platform.security.Roles.PARTNER_AGENCY;
import static platewarden.platform.security.Roles.PRIVACY_DESK;
import static platewarden.platform.security.Roles.RECORDS;
import static platewarden.platform.security.Roles.RESPONSIBLE_AUTHORITY;
import static platewarden.platform.security.Roles.STAFF;
import static platewarden.platform.security.Roles.SUPERVISOR;
import static platewarden.platform.security.Roles.TECHNOLOGY_UNIT;

import java.util.List;
import java.util.stream.Stream;

/**
 * The one table of who may come to which address; what is not in it is closed to everyone. The
 * first line that fits counts. A door is where a request is let in, not where the law is asked:
 * authorization, training and purpose are asked behind it. {@code /ingest} and {@code /camunda}
 * have chains of their own.
 */
public final class Doors {

  private static final List<String> ALERTED =
      List.of(OFFICER, INVESTIGATOR, SUPERVISOR, TECHNOLOGY_UNIT, COMMANDER);

  private static final List<String> OVERSEERS =
      List.of(COMMANDER, TECHNOLOGY_UNIT, CHIEF, AUDITOR, CITY_ATTORNEY, RESPONSIBLE_AUTHORITY);

  private static final List<String> RECORD_KEEPERS =
      List.of(TECHNOLOGY_UNIT, COMMANDER, OFFICE_OF_TECHNOLOGY, RECORDS, AUDITOR);

  /** The programming interface. */
  static final List<Door> API =
      List.of(
          // No account is needed for these: the receipt and its secret are the key (3(b), 5B).
          Door.open("/api/preservation-requests/**"),
          Door.open("/api/deletion-requests/**"),
          Door.of("/api/alerts/accuracy", OVERSEERS),
          Door.of("/api/alerts/incidents", OVERSEERS),
          Door.of("/api/alerts/**", ALERTED),
          Door.of(POST, "/api/hotlists/manual-entries/**", STAFF),
          Door.of(POST, "/api/hotlists/**", List.of(TECHNOLOGY_UNIT)),
          Door.of("/api/hotlists/**", STAFF),
          Door.of(POST, "/api/destruction/runs/**", List.of(COMMANDER)),
          Door.of("/api/destruction/**", STAFF),
          Door.of("/api/trail/entries/**", List.of(AUDITOR)),
          Door.of("/api/trail/export/**", List.of(AUDITOR, CITY_ATTORNEY, PRIVACY_DESK)),
          Door.of(POST, "/api/trail/key/rotations", List.of(OFFICE_OF_TECHNOLOGY)),
          Door.signedIn("/api/trail/**"),
          Door.of("/api/audit/program-records/**", RECORD_KEEPERS),
          Door.of("/api/audit/packs/**", List.of(AUDITOR, RECORDS, COMMANDER, CITY_ATTORNEY)),
          Door.of("/api/sharing-requests/**", with(STAFF, List.of(PARTNER_AGENCY))),
          Door.of("/api/oversight/shifts/**", List.of(SUPERVISOR, COMMANDER)),
          Door.of("/api/oversight/**", List.of(AUDITOR, CITY_ATTORNEY)),
          Door.of("/api/**", STAFF));

  /** Pages, and what they are made of. */
  static final List<Door> PAGES =
      List.of(
          Door.open("/public/**"),
          Door.open("/requests/**"),
          Door.open("/css/**"),
          Door.open("/js/**"),
          Door.open("/img/**"),
          Door.open("/fonts/**"),
          Door.open("/assets/**"),
          Door.open("/webjars/**"),
          Door.open("/favicon.ico"),
          Door.open("/actuator/health/readiness"),
          Door.open("/actuator/health/liveness"),
          // A contract that others build against; it holds no data and tells no secret.
          Door.open("/v3/api-docs/**"),
          Door.open("/v3/api-docs.yaml"),
          Door.open("/swagger-ui.html"),
          Door.open("/swagger-ui/**"),
          Door.signedIn("/"),
          Door.of("/alerts/review/**", OVERSEERS),
          Door.of("/alerts/**", ALERTED),
          Door.of("/audits/**", STAFF),
          Door.of("/audit/**", List.of(AUDITOR, COMMANDER, CITY_ATTORNEY)),
          Door.of("/compliance/**", OVERSEERS),
          Door.of("/private-requests/**", List.of(PRIVACY_DESK, CITY_ATTORNEY)),
          Door.of("/search/**", STAFF),
          Door.of("/oversight/shifts/**", List.of(SUPERVISOR, COMMANDER)),
          Door.of("/oversight/**", List.of(AUDITOR, CITY_ATTORNEY)),
          Door.of("/access/**", STAFF),
          Door.of("/readers/**", STAFF),
          Door.of(POST, "/hotlists/lists/**", List.of(TECHNOLOGY_UNIT)),
          Door.of("/hotlists/**", STAFF),
          Door.of("/destruction/**", STAFF),
          Door.of("/preservation/**", List.of(TECHNOLOGY_UNIT, COMMANDER, CITY_ATTORNEY)),
          Door.of("/cases/**", STAFF),
          Door.of("/breaches/**", STAFF),
          Door.of("/sharing/**", with(STAFF, OUTSIDERS)));

  private Doors() {}

  /** Every line, in the order in which they are tried. */
  public static List<Door> all() {
    return Stream.concat(API.stream(), PAGES.stream()).toList();
  }

  private static List<String> with(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
