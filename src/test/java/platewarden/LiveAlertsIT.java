package platewarden;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import platewarden.hotlist.Hotlist;

/** From a camera's read over HTTP to the officer's screen, and to what was done. */
@PlatewardenIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveAlertsIT {

  private static final String STATE_FILE =
      """
      HEADER-LINE-CONTENT-UNKNOWN
      V000000001,MN0000000,20251001,LVE123,MN,2026,PC,2015,F0RD,F15,PK,WHI
      P000000002,MN0000000,20251002,LVE456,MN,2026,PC,,,,,
      V000000003,MN0000000,20251003,LVE789,MN,2026,PC,2015,F0RD,F15,PK,WHI
      """;

  private final HttpClient camera = HttpClient.newHttpClient();
  private Browser browser;
  private String base;

  @BeforeAll
  void open(@Autowired Hotlist hotlist, @Value("${server.port}") int port) {
    base = "http://localhost:" + port;
    browser = Browser.open(base);
    hotlist.take(
        "mn",
        "mn_ncic.csv",
        Instant.now().minus(Duration.ofHours(2)),
        STATE_FILE.getBytes(StandardCharsets.US_ASCII),
        "test");
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Nested
  @DisplayName("GO-445.17 Verification")
  class VerifyBeforeAction {

    @Test
    void a_read_of_a_listed_plate_appears_by_itself_and_is_acted_on_only_once_confirmed()
        throws Exception {
      Page page = browser.as("officer", Browser.DESKTOP);
      page.navigate("/alerts");
      assertThat(page.locator("#line")).containsText("Live.");

      read("LVE123");

      assertThat(page.locator("#alert h1")).hasText("Stolen vehicle");
      assertThat(page.locator("#alert .pw-comp")).containsText("Read by camera");
      assertThat(page.locator("#np")).containsText("Not probable cause. Verify first");
      assertThat(page.locator("#alert")).not().containsText("What happened?");
      assertThat(browser.faults(page)).isEmpty();

      page.keyboard().press("c");

      assertThat(page.locator("#alert")).containsText("officer: Confirmed");
      assertThat(page.url()).doesNotContain("LVE123");
      page.getByLabel("Plate or vehicle recovered").check();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
      assertThat(page.locator("#alert")).containsText("The number of the report is missing");

      page.getByLabel("RMS report number").fill("26-004711");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
      assertThat(page.locator("#alert")).containsText("Report 26-004711");
      assertThat(browser.faults(page)).isEmpty();
    }

    @Test
    void keys_that_were_switched_off_verify_nothing() throws Exception {
      Page page = browser.as("officer", Browser.PHONE);
      page.navigate("/alerts");
      assertThat(page.locator("#line")).containsText("Live.");
      page.locator("[data-toggle=keys]").click();
      read("LVE456");
      page.locator(".pw-q").filter(new Locator.FilterOptions().setHasText("LVE456")).waitFor();
      page.locator(".pw-q a").filter(new Locator.FilterOptions().setHasText("LVE456")).click();
      assertThat(page.locator("#alert h1")).hasText("Stolen plate");

      page.keyboard().press("m");

      assertThat(page.locator("#alert .pw-verify")).isVisible();
      assertThat(browser.faults(page)).isEmpty();

      page.locator("button[value=MISREAD]").click();

      assertThat(page.locator(".pw-q").filter(new Locator.FilterOptions().setHasText("LVE456")))
          .containsText("Misread");
    }
  }

  @Nested
  @DisplayName("GO-445.17 Alerts")
  class Prompt {

    private static final int READS = 10;

    @Test
    void an_alert_is_on_the_screen_within_a_second_of_the_answer_to_the_camera() throws Exception {
      Page page = browser.as("officer", Browser.DESKTOP);
      page.navigate("/alerts");
      assertThat(page.locator("#line")).containsText("Live.");
      // The page's own clock, which is this machine's, notes when each alert came into the queue.
      page.evaluate(
          """
          () => {
            window.shown = [];
            const count = () => document.querySelectorAll('.pw-q').length + '|' + document.getElementById('swap').dataset.newest;
            let before = count();
            new MutationObserver(() => {
              const now = count();
              if (now !== before) { before = now; window.shown.push(Date.now()); }
            }).observe(document.getElementById('main'), { childList: true, subtree: true, attributes: true });
          }
          """);
      long[] millis = new long[READS];
      for (int i = 0; i < READS; i++) {
        read("LVE789");
        long answered = System.currentTimeMillis();
        int seen = i + 1;
        page.waitForFunction("seen => window.shown.length >= seen", seen);
        Object shown = page.evaluate("seen => window.shown[seen - 1]", seen);
        millis[i] = ((Number) shown).longValue() - answered;
      }
      java.util.Arrays.sort(millis);
      System.out.printf(
          "From the camera's answer to the officer's screen, %d alerts: median %d ms, longest %d ms%n",
          READS, millis[READS / 2], millis[READS - 1]);

      org.assertj.core.api.Assertions.assertThat(millis[READS / 2]).isLessThan(1000);
    }
  }

  private void read(String plate) throws IOException, InterruptedException {
    String body =
        """
        {"sourceEventId":"%s","collectedAt":"%s","plate":"%s","region":"US-MN","confidence":0.93}
        """
            .formatted(UUID.randomUUID(), Instant.now().minusMillis(500), plate);
    HttpResponse<String> answer =
        camera.send(
            HttpRequest.newBuilder(URI.create(base + "/ingest/lpr"))
                .header("Content-Type", "application/json")
                .header(
                    "Authorization",
                    "Basic "
                        + Base64.getEncoder()
                            .encodeToString("demo-1:demo".getBytes(StandardCharsets.US_ASCII)))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"accepted\":1");
  }
}
