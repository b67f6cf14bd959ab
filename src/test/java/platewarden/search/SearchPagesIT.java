package platewarden.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import platewarden.Browser;
import platewarden.PlatewardenIT;
import platewarden.alerts.OverHttp;
import platewarden.investigation.offline.VerifyPackage;
import platewarden.trail.TrailLog;

/** Searching in a browser: what is missing while typing, map, list and time line, a refusal. */
@PlatewardenIT
class SearchPagesIT {

  private static final Path PICTURES = Path.of("target", "pictures");
  private static Browser browser;
  private final OverHttp http = new OverHttp();
  @Autowired private JdbcTemplate jdbc;
  @Autowired private TrailLog log;

  @BeforeAll
  static void open() {
    browser = Browser.open("http://localhost:18080");
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private static String plate() {
    return "Q"
        + UUID.randomUUID().toString().replace("-", "").substring(0, 6).toUpperCase(Locale.ROOT);
  }

  private void collect(String plate, int reads) {
    for (int i = 0; i < reads; i++) {
      Map<String, Object> read = new LinkedHashMap<>();
      read.put("sourceEventId", UUID.randomUUID().toString());
      read.put("collectedAt", Instant.now().minusSeconds(1 + 3000L * i).toString());
      read.put("plate", plate);
      read.put("region", "US-MN");
      read.put("confidence", 0.9);
      read.put("latitude", 44.94 + 0.004 * i);
      read.put("longitude", -93.12 + 0.009 * i);
      assertThat(http.read(read).status()).isEqualTo(200);
    }
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> jdbc.queryForObject("select count(*) from index_outbox", Integer.class) == 0);
  }

  private static void fill(Page page, String plate) {
    page.navigate("/search");
    page.selectOption("#purpose", "ACTIVE_CRIMINAL_INVESTIGATION");
    page.fill("#caseNumber", "26-100001");
    page.fill("#plate", plate);
  }

  @Test
  void what_a_reason_lacks_is_said_while_it_is_written() {
    Page page = browser.as("investigator", Browser.DESKTOP);
    fill(page, plate());
    page.locator("#factualBasis").pressSequentially("Suspicious grey pickup, per detective.");
    page.waitForSelector("#need .pw-bad");

    assertThat(page.locator("#need .pw-bad").count()).isEqualTo(2);
    page.screenshot(shot("search-form"));
    page.fill(
        "#factualBasis", "Theft of a converter on Nov 19 at 21:00; store video shows this plate.");
    page.waitForCondition(() -> page.locator("#need .pw-ok").count() == 3);
    assertThat(browser.faults(page)).isEmpty();
  }

  @Test
  void found_reads_stand_in_a_list_on_a_map_and_on_a_time_line() {
    String plate = plate();
    collect(plate, 7);
    for (Browser.Screen screen : new Browser.Screen[] {Browser.DESKTOP, Browser.PHONE}) {
      Page page = browser.as("investigator", screen);
      fill(page, plate.substring(0, 6) + "*");
      page.fill(
          "#factualBasis",
          "Theft of a converter on Nov 19 at 21:00; store video shows this plate.");
      page.click("text=Record the reason and search");
      page.waitForSelector("#resultmap .pw-spot");

      assertThat(page.locator("h1").textContent()).contains("7 reads");
      assertThat(page.locator(".pw-found").count()).isEqualTo(7);
      assertThat(page.locator("#resultmap .pw-spot").count()).isEqualTo(7);
      assertThat(page.locator(".pw-draw-time .pw-mark").count()).isEqualTo(7);
      assertThat(page.locator(".pw-found").first().textContent()).contains("Destroyed");
      assertThat(page.url()).doesNotContain(plate);
      page.screenshot(shot("search-results-" + screen.width()));
      assertThat(browser.faults(page)).isEmpty();
    }
  }

  @Test
  @DisplayName("GO-445.17 QueryLog")
  void selected_reads_become_a_madethat_is_downloaded_and_verifies() throws Exception {
    String plate = plate();
    collect(plate, 3);
    Page page = browser.as("investigator", Browser.DESKTOP);
    fill(page, plate);
    page.fill(
        "#factualBasis", "Theft of a converter on Nov 19 at 21:00; store video shows this plate.");
    page.click("text=Record the reason and search");
    assertThat(page.locator(".pw-found").count()).isEqualTo(3);

    page.click("text=Copy the selected to the investigative file");
    assertThat(page.locator("[role=alert]").textContent()).contains("No read was selected");
    page.check("#r1");
    page.check("#r3");
    page.screenshot(shot("search-evidence"));
    page.click("text=Copy the selected to the investigative file");

    assertThat(page.url()).contains("/cases/").doesNotContain(plate);
    assertThat(page.locator("[role=status]").textContent()).contains("a package was made");
    assertThat(browser.faults(page)).isEmpty();
    page.screenshot(shot("case-packed"));
    Download made = page.waitForDownload(() -> page.click("text=Download the package"));
    Path file = Files.createTempFile("package", ".zip");
    made.saveAs(file);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        VerifyPackage.run(
            List.of(file.toString(), "--key", log.verifierKey()),
            new PrintStream(said, true, StandardCharsets.UTF_8));
    Files.delete(file);
    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("signed is: reads 2");
  }

  @Test
  @DisplayName("13.82 subd. 7")
  void a_case_that_is_not_active_takes_no_read_and_the_page_says_why() {
    String plate = plate();
    collect(plate, 1);
    Page page = browser.as("investigator", Browser.DESKTOP);
    fill(page, plate);
    page.fill(
        "#factualBasis", "Theft of a converter on Nov 19 at 21:00; store video shows this plate.");
    page.click("text=Record the reason and search");
    page.check("#r1");
    page.fill("#case", "26-100009");
    page.click("text=Copy the selected to the investigative file");

    assertThat(page.locator("main").textContent()).contains("13.82 subd. 7");
    assertThat(browser.faults(page)).isEmpty();
    page.screenshot(shot("search-not-copied"));
  }

  @Test
  void an_area_is_set_on_the_map_and_following_a_plate_is_refused_with_a_way_out() {
    String plate = plate();
    collect(plate, 1);
    Page page = browser.as("investigator", Browser.DESKTOP);
    for (int i = 0; i < 3; i++) {
      fill(page, plate);
      page.fill(
          "#factualBasis",
          "Theft of a converter on Nov 19 at 21:00; store video shows this plate.");
      page.click("text=Record the reason and search");
    }

    assertThat(page.locator("h1").textContent()).isEqualTo("This search was not run");
    assertThat(page.locator("tbody").textContent()).contains("13.824 subd. 2(d)", "warrant");
    assertThat(page.locator("#exigency").isVisible()).isTrue();
    page.screenshot(shot("search-refused"));
    assertThat(browser.faults(page)).isEmpty();

    page.click("details[data-area] summary");
    page.waitForSelector(
        "#areamap.leaflet-container",
        new Page.WaitForSelectorOptions().setState(WaitForSelectorState.VISIBLE));
    page.click("#areamap");
    assertThat(page.inputValue("#latitude")).startsWith("44.9");
    page.locator("details[data-area]").scrollIntoViewIfNeeded();
    page.screenshot(shot("search-area"));
    assertThat(browser.faults(page)).isEmpty();

    page.navigate("/search/mine");
    assertThat(page.locator("tbody tr").first().textContent()).contains("Refused");
    assertThat(browser.faults(page)).isEmpty();
  }

  @Test
  @DisplayName("13.05 subd. 5(a)(2)")
  void a_supervisor_enters_the_shifts_of_others_and_never_their_own() {
    Page page = browser.as("supervisor", Browser.PHONE);
    page.navigate("/oversight/shifts");
    page.fill("#username", "investigator2");
    page.fill("#s-MONDAY", "07:00");
    page.fill("#e-MONDAY", "15:00");
    page.fill("#s-FRIDAY", "22:00");
    page.fill("#e-FRIDAY", "06:00");
    page.click("text=Enter the week");

    assertThat(page.locator("tbody").textContent())
        .contains("investigator2", "Monday 07:00 to 15:00", "Friday 22:00 to 06:00");
    assertThat(browser.faults(page)).isEmpty();
    page.screenshot(shot("shifts"));
    page.fill("#username", "investigator2");
    page.fill("#s-MONDAY", "07:00");
    page.click("text=Enter the week");
    assertThat(page.locator("[role=alert]").textContent()).contains("Nothing was changed");
    page.fill("#username", "supervisor");
    page.click("text=Enter the week");
    assertThat(page.locator("main").textContent()).contains("These are your own shifts");
    page.navigate("/oversight/shifts");
    page.fill("#username", "investigator2");
    page.click("text=Enter the week");
    assertThat(page.locator("main").textContent()).doesNotContain("Friday 22:00");
    assertThat(browser.as("officer", Browser.DESKTOP).navigate("/oversight/shifts").status())
        .isEqualTo(403);
  }

  @Test
  void the_reviewer_reads_a_finding() {
    Page page = browser.as("auditor", Browser.DESKTOP);
    page.navigate("/oversight");

    assertThat(page.locator("h1").textContent()).isEqualTo("Oversight of searches");
    assertThat(browser.faults(page)).isEmpty();
    if (page.locator("tbody a").count() > 0) {
      page.locator("tbody a").first().click();
      page.screenshot(shot("oversight-finding"));
      assertThat(browser.faults(page)).isEmpty();
    }
  }

  private static Page.ScreenshotOptions shot(String name) {
    return new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png"));
  }
}
