package platewarden.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import platewarden.Browser;
import platewarden.PlatewardenIT;
import platewarden.hotlist.Hotlist;

/** What the unit keeps of alerts: reports, incidents, and how right readers and lists were. */
@PlatewardenIT
class AlertRecordIT {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final OverHttp http = new OverHttp();
  private final Instant before = Instant.now().minusSeconds(1);
  private final String plate = "RC%04d".formatted(NUMBER.incrementAndGet());
  @Autowired private Hotlist hotlist;

  @Value("${server.port}")
  private int port;

  @BeforeEach
  void list() {
    hotlist.take(
        "mn",
        "mn_ncic.csv",
        Instant.now().minus(Duration.ofHours(2)),
        ("HEADER\nV000000001,MN0000000,20251001,"
                + plate.replace('O', '0')
                + ",MN,2026,PC,2015,,,,\n")
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII),
        "test");
  }

  @Nested
  @DisplayName("GO-445.17 Reporting")
  class Reporting {

    @Test
    void a_report_is_asked_for_until_its_number_is_there() {
      String id = alert();
      verify(id, "CONFIRMED");
      act(id, Map.of("action", "ARREST"));

      assertThat(due("officer")).contains(id);
      assertThat(due("tuadmin")).contains(id);
      assertThat(due("investigator")).as("somebody else's report").doesNotContain(id);

      act(id, Map.of("action", "ARREST", "rmsReport", "26-" + NUMBER.get()));

      assertThat(due("officer")).doesNotContain(id);
      assertThat(due("tuadmin")).doesNotContain(id);
    }
  }

  @Nested
  @DisplayName("GO-445.17 Intro 1")
  class Documentation {

    @Test
    void an_incident_is_recorded_once_the_alert_is_verified_and_never_with_its_plate() {
      String id = alert();

      var early = incident(id, "Driver was the registered owner; released.");
      assertThat(early.status()).isEqualTo(409);
      assertThat(early.body().path("clause").asText()).isEqualTo("GO-445.17 Verification");

      verify(id, "NOT_CURRENT");
      for (String wrong :
          List.of(
              "",
              "x".repeat(1001),
              "Stopped " + plate.charAt(0) + " " + plate.substring(1) + " at Dale.")) {
        var refused = incident(id, wrong);
        assertThat(refused.status()).as(wrong).isEqualTo(422);
        assertThat(refused.body().path("clause").asText()).isEqualTo("GO-445.17 Intro 1");
      }

      assertThat(incident(id, "Vehicle had been returned; family released.").status())
          .isEqualTo(201);
      String range = "?from=" + before + "&to=" + Instant.now();
      JsonNode kept = http.get("tuadmin", "/api/alerts/incidents" + range).body();
      assertThat(kept.findValuesAsText("alertId")).contains(id);
      assertThat(http.get("officer", "/api/alerts/incidents" + range).status()).isEqualTo(403);
    }
  }

  @Nested
  @DisplayName("13.05 subd. 5(a)(1)")
  class AccurateData {

    @Test
    void each_wrong_result_counts_against_its_reader_and_its_list() {
      String id = alert();
      JsonNode earlier = accuracy();
      verify(id, "MISREAD");
      JsonNode later = accuracy();

      assertThat(of(later, "readers", "demo-1", "misread"))
          .isEqualTo(of(earlier, "readers", "demo-1", "misread") + 1);
      assertThat(of(later, "lists", "mn", "misread"))
          .isEqualTo(of(earlier, "lists", "mn", "misread") + 1);
      assertThat(later.at("/actedBeforeVerified").asLong()).isZero();
      assertThat(later.at("/ages/median").asLong()).isBetween(119L, 121L);
    }

    private JsonNode accuracy() {
      return http.get("tuadmin", "/api/alerts/accuracy?from=" + before + "&to=" + Instant.now())
          .body();
    }

    private long of(JsonNode accuracy, String kind, String name, String what) {
      for (JsonNode each : accuracy.path(kind)) {
        if (each.path("name").asText().equals(name)) {
          return each.path(what).asLong();
        }
      }
      return 0;
    }
  }

  @Test
  void the_pages_show_it_without_a_plate() {
    String id = alert();
    verify(id, "CONFIRMED");
    act(id, Map.of("action", "ARREST"));
    try (Browser browser = Browser.open("http://localhost:" + port)) {
      for (Browser.Screen screen : List.of(Browser.DESKTOP, Browser.PHONE)) {
        Page officer = browser.as("officer", screen);
        officer.navigate("/alerts/" + id);
        assertThat(officer.locator("#inc").isVisible()).isTrue();
        assertThat(browser.faults(officer)).isEmpty();
        officer.screenshot(shot("incident-form", screen));
        verifyAllThatWait();
        officer.navigate("/");
        assertThat(officer.locator("main").textContent()).contains("Report due");
        officer.navigate("/alerts");
        assertThat(officer.locator("h1").textContent()).isEqualTo("No alert waits");
        assertThat(browser.faults(officer)).isEmpty();

        Page unit = browser.as("tuadmin", screen);
        unit.navigate("/alerts/review");
        assertThat(unit.locator("h1").textContent()).isEqualTo("Alert record");
        assertThat(unit.locator("main").textContent()).contains("Arrest").doesNotContain(plate);
        assertThat(browser.faults(unit)).isEmpty();
        unit.screenshot(shot("alert-review", screen));
        unit.navigate("/compliance");
        assertThat(unit.locator("main").textContent())
            .contains("On a stale list", "Reader demo-1", "List mn")
            .doesNotContain(plate);
        assertThat(browser.faults(unit)).isEmpty();
        unit.screenshot(shot("compliance", screen));
      }
      Page officer = browser.as("officer", Browser.DESKTOP);
      officer.navigate("/alerts/" + id);
      officer.fill("#occ", "2026-01-01T10:00");
      officer.fill("#out", "One person arrested.");
      officer.click("text=Record it");
      assertThat(officer.locator("main").textContent()).contains("before the read");
    }
  }

  private static Page.ScreenshotOptions shot(String name, Browser.Screen screen) {
    return new Page.ScreenshotOptions()
        .setFullPage(true)
        .setPath(Path.of("target/screenshots/" + name + "-" + screen.width() + ".png"));
  }

  private List<String> due(String user) {
    return http.get(user, "/api/alerts/reports-due").body().findValuesAsText("alertId");
  }

  private OverHttp.Answer incident(String id, String outcome) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", "SIGNIFICANT_INCIDENT");
    body.put("occurredAt", Instant.now().toString());
    body.put("outcome", outcome);
    return http.post("officer", "/api/alerts/" + id + "/incidents", body);
  }

  private void verify(String id, String result) {
    var answer =
        http.post(
            "officer",
            "/api/alerts/" + id + "/verification",
            Map.of(
                "result",
                result,
                "sourceChecked",
                "Squad computer",
                "checkedAt",
                Instant.now().toString()));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
  }

  private void verifyAllThatWait() {
    http.get("officer", "/api/alerts?status=NEW")
        .body()
        .forEach(alert -> verify(alert.path("id").asText(), "NOT_CURRENT"));
  }

  private void act(String id, Map<String, ?> body) {
    assertThat(http.post("officer", "/api/alerts/" + id + "/action", body).status()).isEqualTo(200);
  }

  private String alert() {
    assertThat(
            http.read(
                    Map.of(
                        "sourceEventId", UUID.randomUUID().toString(),
                        "collectedAt", Instant.now().toString(),
                        "plate", plate,
                        "region", "US-MN",
                        "images",
                            List.of(
                                Map.of(
                                    "role", "PLATE",
                                    "mediaType", "image/jpeg",
                                    "base64",
                                        Base64.getEncoder()
                                            .encodeToString(new byte[] {-1, -40, -1, -32, 1})))))
                .status())
        .isEqualTo(200);
    for (JsonNode alert : http.get("officer", "/api/alerts").body()) {
      if (alert.path("plateRead").asText().equals(plate)) {
        return alert.path("id").asText();
      }
    }
    throw new AssertionError("There is no alert");
  }
}
