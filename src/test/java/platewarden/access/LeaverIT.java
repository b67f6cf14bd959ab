package platewarden.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import platewarden.Browser;
import platewarden.PlatewardenIT;
import platewarden.alerts.OverHttp;
import platewarden.platform.security.Accounts;

/** Somebody leaves: what is left of their access, from the decision on, at the real Keycloak. */
@PlatewardenIT
@DisplayName("GO-445.17 Access")
class LeaverIT {

  private final String who = "leaver-" + UUID.randomUUID().toString().substring(0, 8);
  private final OverHttp http = new OverHttp();
  @Autowired private Environment environment;
  @Autowired private Accounts accounts;
  @Autowired private JdbcTemplate jdbc;
  private KeycloakFixture keycloak;
  private Browser browser;

  @BeforeEach
  void an_investigator_with_access(@Value("${server.port}") int port) {
    browser = Browser.open("http://localhost:" + port);
    keycloak = new KeycloakFixture(environment);
    keycloak.make(who);
    accounts.give(who, "investigator");
    jdbc.update(
        "insert into assignments (username, unit, supervisor) values (?, 'Property Crimes',"
            + " 'supervisor')",
        who);
    UUID request = UUID.randomUUID();
    jdbc.update(
        "insert into access_requests select ?, ?, roles, assignment, purposes, training_reference,"
            + " requested_at, state, state_since, closed_at, version from access_requests"
            + " where requester = 'investigator' and state = 'GRANTED' limit 1",
        request,
        who);
    jdbc.update(
        "insert into authorizations select gen_random_uuid(), ?, ?, effective_at, valid_until,"
            + " delegation_id, signed_by, signed_at, document, signature, pdf, sha256, null, 0"
            + " from authorizations where username = 'investigator' and ended_at is null limit 1",
        request,
        who);
    jdbc.update(
        "insert into training_records values (gen_random_uuid(), ?, 'LPR-1', 'tuadmin',"
            + " current_date - 10, current_date + 300)",
        who);
    jdbc.update("insert into case_assignments values ('26-100001', ?)", who);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void the_next_call_is_refused_and_roles_and_sessions_at_keycloak_are_gone_within_a_minute() {
    assertThat(search().status()).isEqualTo(201);
    Page page = browser.as(who, Browser.DESKTOP);
    assertThat(page.navigate("/search").status()).isEqualTo(200);
    assertThat(accounts.find(who).orElseThrow().roles()).containsExactly("investigator");
    assertThat(keycloak.sessions(who)).isPositive();

    Instant decided = Instant.now();
    OverHttp.Answer answer =
        http.post("supervisor", "/api/access-changes", Map.of("person", who, "reason", "LEAVER"));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    UUID change = UUID.fromString(answer.body().path("id").asText());

    // At once, by the token and by the session that were good a moment ago.
    assertThat(search().status()).isEqualTo(401);
    page.navigate("/search");
    assertThat(page.url()).contains("/realms/lpr/");

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              Accounts.Account account = accounts.find(who).orElseThrow();
              assertThat(account.roles()).isEmpty();
              assertThat(account.enabled()).isFalse();
              assertThat(keycloak.sessions(who)).isZero();
            });
    Duration took = Duration.between(decided, Instant.now());
    assertThat(took).isLessThan(Duration.ofMinutes(1));
    assertThat(
            jdbc.queryForList(
                "select action from trail_entries where subject_id = ? order by written",
                String.class,
                change.toString()))
        .containsSubsequence("AccessChangeReported", "AccessEnded", "SessionsEnded");
    assertThat(
            jdbc.queryForList(
                "select 1 from authorizations where username = ? and ended_at is null", who))
        .isEmpty();
  }

  private OverHttp.Answer search() {
    return http.post(
        who,
        "/api/searches",
        Map.of(
            "plate", "QLV001",
            "from", Instant.now().minus(Duration.ofDays(1)).toString(),
            "to", Instant.now().toString(),
            "purpose", "ACTIVE_CRIMINAL_INVESTIGATION",
            "caseNumber", "26-100001",
            "factualBasis",
                "Store video of Nov 23 about 21:00 shows this vehicle leaving the theft; the clerk gave the plate."));
  }
}
