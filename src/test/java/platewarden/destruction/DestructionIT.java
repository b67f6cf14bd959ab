package platewarden.destruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import platewarden.Browser;
import platewarden.PlatewardenIT;
import platewarden.alerts.OverHttp;
import platewarden.platform.Days;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/** A read's whole life: found while it is lawful, gone from everywhere when its limit comes. */
@PlatewardenIT
@DisplayName("13.824 subd. 3(a)")
class DestructionIT {

  private static final Duration KEPT = Duration.ofDays(60).minus(Duration.ofHours(1));
  private static final String PICTURE =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private final OverHttp http = new OverHttp();
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Sealing sealing;

  @Value("${server.port}")
  private int port;

  @Test
  void a_read_is_searchable_until_its_limit_and_then_in_no_store_and_no_file() throws IOException {
    String plate =
        "QX"
            + UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(0, 8)
                .toUpperCase(Locale.ROOT);
    Instant collectedAt = Instant.now().minus(KEPT).plusSeconds(15);
    assertThat(http.read(read(plate, collectedAt)).body().get("accepted").asInt()).isEqualTo(1);
    await().atMost(Duration.ofSeconds(10)).until(() -> found(plate, collectedAt) == 1);
    assertThat(FilesWith.text(plate)).as("the index holds the text of a living day").isNotEmpty();

    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              http.post("commander", "/api/destruction/runs", Map.of());
              return certificate(collectedAt) != null;
            });

    JsonNode certificate = Objects.requireNonNull(certificate(collectedAt));
    assertThat(certificate.get("reads").asLong()).isGreaterThanOrEqualTo(1);
    assertThat(certificate.get("stores"))
        .allSatisfy(store -> assertThat(store.get("remaining").asLong()).isZero())
        .extracting(store -> store.get("store").asText())
        .contains("rows", "index", "images", "alerts");
    assertThat(found(plate, collectedAt)).isZero();
    assertThat(sealing.isDestroyed(KeyScope.ofDay(Days.of(collectedAt)))).isTrue();
    assertThat(
            jdbc.queryForObject(
                "select count(*) from reads where day = ?", Long.class, Days.of(collectedAt)))
        .isZero();
    jdbc.execute("checkpoint");
    assertThat(FilesWith.text(plate)).isEmpty();

    anybodyChecks(certificate);

    // Of the same day, whatever the hour of this run: just before midnight it is the earlier side.
    Instant later = collectedAt.plusSeconds(1800);
    boolean sameDay = Days.of(later).equals(Days.of(collectedAt));
    Instant ofThatDay = sameDay ? later : collectedAt.minusSeconds(1800);
    JsonNode late = http.read(read("QZ0002", ofThatDay)).body();
    assertThat(late.get("accepted").asInt()).isZero();
    assertThat(late.get("refused").get(0).get("clause").asText()).isEqualTo("13.824 subd. 3(a)");
    assertThat(sealing.isDestroyed(KeyScope.ofDay(Days.of(collectedAt))))
        .as("a late read makes no new key")
        .isTrue();
  }

  /** In a browser without scripts and without an account. */
  private void anybodyChecks(JsonNode certificate) throws IOException {
    String note = certificate.get("note").asText();
    try (Browser browser = Browser.open("http://localhost:" + port)) {
      for (Browser.Screen screen : List.of(Browser.DESKTOP, Browser.PHONE)) {
        Page page = browser.withoutScripts(screen);
        page.navigate("/public/destruction");
        page.locator("table a").first().click();
        page.fill("#number", certificate.get("id").asText());
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=status]").innerText()).contains("Genuine.", "on the public");
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(
                    Path.of("target/screenshots/public-destruction-" + screen.width() + ".png")));
        page.fill("#note", note);
        page.locator("#note").press("Tab");
        page.locator("#file").press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=status]").innerText()).contains("Genuine.");

        Path forged = Files.createTempFile("certificate", ".txt");
        Files.writeString(forged, note.replaceFirst("reads \\d+", "reads 7"));
        page.setInputFiles("#file", forged);
        page.click("text=Check the certificate");
        assertThat(page.locator("[role=alert]").innerText()).startsWith("No.").contains("changed");
        page.fill("#number", UUID.randomUUID().toString());
        page.click("text=Check the number");
        assertThat(page.locator("[role=alert]").innerText()).contains("no certificate");
        page.context().close();

        Page scripted = browser.anybody(screen);
        scripted.navigate("/public/destruction?number=" + certificate.get("id").asText());
        assertThat(browser.faults(scripted)).isEmpty();
        scripted.context().close();
      }
    }
  }

  private static Map<String, Object> read(String plate, Instant collectedAt) {
    return Map.of(
        "sourceEventId",
        UUID.randomUUID().toString(),
        "collectedAt",
        collectedAt.toString(),
        "plate",
        plate,
        "images",
        List.of(Map.of("role", "PLATE", "mediaType", "image/png", "base64", PICTURE)));
  }

  private int found(String plate, Instant collectedAt) {
    return http.post(
            "investigator",
            "/api/searches",
            Map.of(
                "plate",
                plate,
                "from",
                collectedAt.minusSeconds(60).toString(),
                "to",
                collectedAt.plusSeconds(60).toString(),
                "purpose",
                "ACTIVE_CRIMINAL_INVESTIGATION",
                "caseNumber",
                "26-100001",
                "factualBasis",
                "The plate was seen at the theft of that evening by a clerk."))
        .body()
        .path("total")
        .asInt(-1);
  }

  private @Nullable JsonNode certificate(Instant collectedAt) {
    for (JsonNode each : http.get("commander", "/api/destruction/certificates").body()) {
      if (each.get("day").asText().equals(Days.of(collectedAt).toString())) {
        return each;
      }
    }
    return null;
  }
}
