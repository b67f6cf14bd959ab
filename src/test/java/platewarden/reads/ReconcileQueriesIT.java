package platewarden.reads;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import platewarden.Browser;
import platewarden.PlatewardenIT;
import platewarden.alerts.OverHttp;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.web.ComplianceCard;
import platewarden.reads.Reconciliations.Comparison;
import platewarden.trail.TrailAlarms;

/** Who looks at reads past the gateway is found, whichever way. */
@PlatewardenIT
class ReconcileQueriesIT {

  private static final String REASON =
      "Store video of Nov 23 about 21:00 shows this vehicle leaving the theft; the clerk gave the plate.";

  private final OverHttp http = new OverHttp();
  private final String plate =
      "Q" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

  @Autowired private ReconcileQueries reconcile;
  @Autowired private ReadIndex index;
  @Autowired private TrailAlarms alarms;
  @Autowired private RestClient elasticsearch;
  @Autowired private Environment settings;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Clock clock;
  @Autowired private List<ComplianceCard> cards;

  @BeforeEach
  void from_here_on() {
    Map<String, Object> read =
        Map.of(
            "sourceEventId",
            UUID.randomUUID().toString(),
            "collectedAt",
            Instant.now().minusSeconds(1).toString(),
            "plate",
            plate,
            "region",
            "US-MN",
            "confidence",
            0.9);
    assertThat(http.read(read).status()).isEqualTo(200);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        // In the moment in which the day's index is being made it cannot be asked.
        .ignoreExceptions()
        .until(() -> find().total() == 1);
    alarms.end(TrailAlarms.Kind.NOT_COMPLETE);
    reconcile.reconcile();
    alarms.end(TrailAlarms.Kind.NOT_COMPLETE);
  }

  @AfterEach
  void no_alarm_stays() {
    alarms.end(TrailAlarms.Kind.NOT_COMPLETE);
  }

  private ReadIndex.Found find() {
    Instant now = clock.instant();
    return index.find(
        new ReadQuery(
            plate, null, null, now.minus(Duration.ofDays(1)), now.plusSeconds(60), Set.of(), false),
        10);
  }

  @Nested
  @DisplayName("13.824 subd. 7(c)")
  class Subd7c {

    @Test
    void a_search_through_the_gateway_agrees() {
      Map<String, Object> search = new LinkedHashMap<>();
      search.put("plate", plate);
      search.put("from", Instant.now().minus(Duration.ofDays(1)).toString());
      search.put("to", Instant.now().plus(Duration.ofDays(1)).toString());
      search.put("purpose", "ACTIVE_CRIMINAL_INVESTIGATION");
      search.put("caseNumber", "26-100001");
      search.put("factualBasis", REASON);
      assertThat(http.post("investigator", "/api/searches", search).body().path("total").asInt())
          .isEqualTo(1);

      Comparison found = reconcile.reconcile();

      assertThat(found.differences()).isEmpty();
      assertThat(found.asked()).isPositive();
      assertThat(found.questions()).isPositive().isEqualTo(found.entries());
      assertThat(found.statements()).as("PostgreSQL counts").hasValue(0L);
      assertThat(alarms.now()).doesNotContainKey(TrailAlarms.Kind.NOT_COMPLETE);
    }

    @Test
    void a_search_straight_at_elasticsearch_is_an_alarm() throws IOException {
      elasticsearch.performRequest(new Request("GET", "/reads-*/_search"));

      isAlarm(reconcile.reconcile(), "of the search index past the gateway");
      assertThat(reconcile.reconcile().agrees()).as("once").isTrue();
    }

    @Test
    void a_document_that_is_fetched_by_its_name_is_an_alarm() throws IOException {
      UUID id = find().reads().get(0).id();
      reconcile.reconcile();
      elasticsearch.performRequest(
          new Request("GET", "/reads-" + Days.of(clock.instant()) + "/_doc/" + id));

      isAlarm(reconcile.reconcile(), "of the search index past the gateway");
    }

    @Test
    void who_borrows_the_gateway_s_mark_is_seen() throws IOException {
      Request request = new Request("POST", "/reads-*/_search");
      request.setJsonEntity("{\"stats\":[\"platewarden\"]}");
      elasticsearch.performRequest(request);

      isAlarm(reconcile.reconcile(), "falsely with the gateway's mark");
    }

    @Test
    void a_look_through_the_gateway_without_an_entry_is_an_alarm() {
      find();

      isAlarm(reconcile.reconcile(), "1 look at reads without an entry on the trail");
    }

    @Test
    void a_statement_straight_at_postgresql_is_an_alarm() throws SQLException {
      past("select reader_id, collected_at from reads where images > 0");
      isAlarm(reconcile.reconcile(), "1 statement on the rows of reads past the gateway");

      past("select 1 from reads_" + Days.of(clock.instant()).toString().replace("-", ""));
      isAlarm(reconcile.reconcile(), "1 statement on the rows of reads past the gateway");

      past("do $$ begin perform id from public.reads as r limit 1; end $$");
      isAlarm(reconcile.reconcile(), "on the rows of reads past the gateway");
      assertThat(reconcile.reconcile().agrees()).as("once").isTrue();

      past("select pg_stat_statements_reset()");
      isAlarm(reconcile.reconcile(), "or to empty their count");
      assertThat(reconcile.reconcile().agrees()).as("once").isTrue();
    }

    @Test
    void the_compliance_page_says_it_to_who_reads_it() throws IOException {
      elasticsearch.performRequest(new Request("GET", "/reads-*/_search"));
      reconcile.reconcile();

      try (Browser browser = Browser.open("http://localhost:18080")) {
        for (Browser.Screen screen : List.of(Browser.DESKTOP, Browser.PHONE)) {
          Page page = browser.as("tuadmin", screen);
          page.navigate("/compliance");
          assertThat(page.textContent("body"))
              .contains("Reads were reached without an entry")
              .contains("Queries and the trail")
              .contains("of the search index past the gateway");
          assertThat(browser.faults(page)).isEmpty();
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setFullPage(true)
                  .setPath(Path.of("target/screenshots/reconciled-" + screen.width() + ".png")));
        }
      }
    }

    @Test
    void the_alarm_is_on_the_trail_on_the_compliance_page_and_a_suspected_breach()
        throws IOException {
      elasticsearch.performRequest(new Request("GET", "/reads-*/_count"));
      reconcile.reconcile();

      assertThat(
              jdbc.queryForObject(
                  """
                  select count(*) from trail_entries where action = 'TrailAlarmRaised'
                    and subject_id = 'NOT_COMPLETE' and recorded_at > now() - interval '1 minute'
                  """,
                  Integer.class))
          .isPositive();
      assertThat(
              jdbc.queryForObject(
                  "select count(*) from breaches where opened_at > now() - interval '1 minute'",
                  Integer.class))
          .isPositive();
      Person chief = new Person("chief", Set.of());
      assertThat(cards.stream().flatMap(card -> card.findings(chief).stream()))
          .anyMatch(finding -> finding.what().equals("Reads were reached without an entry"));
      assertThat(cards.stream().flatMap(card -> card.card(chief).stream()))
          .filteredOn(card -> card.title().equals("Queries and the trail"))
          .singleElement()
          .satisfies(
              card ->
                  assertThat(card.rows().get(0).get(1).text())
                      .contains("of the search index past the gateway"));
    }
  }

  private void isAlarm(Comparison found, String said) {
    assertThat(String.join("; ", found.differences())).contains(said);
    assertThat(alarms.now()).containsKey(TrailAlarms.Kind.NOT_COMPLETE);
    alarms.end(TrailAlarms.Kind.NOT_COMPLETE);
  }

  /** As somebody with the database's password would. */
  private void past(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                Objects.requireNonNull(settings.getProperty("spring.datasource.url")),
                settings.getProperty("spring.datasource.username"),
                settings.getProperty("spring.datasource.password"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
