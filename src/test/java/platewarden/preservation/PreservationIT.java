package platewarden.preservation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import platewarden.Browser;
import platewarden.PlatewardenIT;
import platewarden.alerts.OverHttp;
import platewarden.platform.Days;

/** A request from the form to the release, as its people meet it: in a browser, and in Tasklist. */
@PlatewardenIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("13.824 subd. 3(b)")
class PreservationIT {

  private static final Path PICTURES = Path.of("target/screenshots");
  private static final String PICTURE =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private final OverHttp http = new OverHttp();
  @Autowired private TaskService tasks;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Clock clock;
  @Autowired private HoldFile file;
  @Autowired private HeldCopies copies;
  private Browser browser;

  @BeforeAll
  void open(@Value("${server.port}") int port) {
    browser = Browser.open("http://localhost:" + port);
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static String plate() {
    String id = UUID.randomUUID().toString().replace("-", "").substring(0, 8);
    return "QX" + id.toUpperCase(Locale.ROOT);
  }

  @Test
  @DisplayName("13.04 subd. 2")
  void from_a_form_without_scripts_to_a_release_that_two_people_decided() {
    String plate = plate();
    Instant collectedAt = clock.instant().minusSeconds(120);
    collect(plate, collectedAt);
    await().atMost(Duration.ofSeconds(30)).until(() -> found(plate) == 1);

    Page page = browser.withoutScripts(Browser.DESKTOP);
    page.navigate("/requests/preservation");
    assertThat(page.locator("#tennessen")).containsText("what we do with your answers");
    fillByKeyboard(page, plate);
    page.setInputFiles(
        "#letter", new FilePayload("letter.pdf", "application/pdf", RequestFixture.LETTER.bytes()));
    picture(page, "1-form");
    page.locator("button[type=submit]").last().press("Enter");

    assertThat(page.locator("h1")).hasText("The hold is in force");
    assertThat(page.url()).endsWith("/requests/preservation");
    String receipt = page.locator("#receipt").textContent();
    String secret = page.locator("#secret").textContent();
    picture(page, "2-receipt");
    UUID hold = file.receipt(receipt).orElseThrow().holdId();
    assertThat(file.find(hold).orElseThrow().state()).isEqualTo(Hold.State.PROVISIONAL);
    Download pdf =
        page.waitForDownload(() -> page.getByText("Save the receipt (PDF)").press("Enter"));
    pdf.saveAs(PICTURES.resolve("preservation-receipt.pdf"));
    await().atMost(Duration.ofSeconds(60)).until(() -> copies.ids(hold).size() == 1);
    await().atMost(Duration.ofSeconds(30)).until(() -> found(plate) == 0);
    var kept = copies.open(hold, copies.ids(hold).get(0)).orElseThrow();
    assertThat(kept.plate()).isEqualTo(plate);
    assertThat(kept.images().get(0).bytes()).isNotEmpty();

    decide(hold, "tuadmin", "Task_ReviewRequest", "3-review", PreservationIT::accept);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> file.find(hold).orElseThrow().state() == Hold.State.CONFIRMED);
    Page staff = browser.as("tuadmin", Browser.DESKTOP);
    staff.navigate("/preservation/" + hold);
    assertThat(staff.locator("main")).containsText("62-CR-26-1234");
    assertThat(browser.faults(staff)).isEmpty();
    picture(staff, "4-hold");
    staff.getByText("A disposition came").click();
    decide(hold, "tuadmin", "Task_AskChargeStatus", "5-status", this::dismissed);
    decide(hold, "attorney", "Task_ApproveRelease", "6-release", PreservationIT::release);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !file.find(hold).orElseThrow().state().inForce());

    assertThat(copies.isDestroyed(hold)).isTrue();
    assertThat(copies.ids(hold)).isEmpty();
    await().atMost(Duration.ofSeconds(30)).until(() -> found(plate) == 1);
    page.navigate("/requests/preservation/status");
    page.fill("#receipt", receipt);
    page.fill("#secret", secret);
    page.locator("#secret").press("Enter");
    assertThat(page.locator("main")).containsText("The hold has ended");
    picture(page, "7-status");
    assertThat(page.url()).doesNotContain(receipt).doesNotContain(secret);
    assertThat(
            jdbc.queryForList(
                "select action from trail_entries where subject_id = ?",
                String.class,
                hold.toString()))
        .contains(
            "PreservationRequestReceived",
            "HoldPlaced",
            "ScopeFrozen",
            "HoldRequestViewed",
            "HoldDecided",
            "HoldConfirmed",
            "HoldReleased",
            "DataDestroyed");
  }

  /** Every answer with keys alone, in the order of the page. */
  private static void fillByKeyboard(Page page, String plate) {
    page.locator("#who-counsel").focus();
    page.keyboard().press("Tab");
    for (String answer :
        List.of("A. Sample", "B. Example", "office@defense.example", "62-CR-26-1234", "Ramsey")) {
      page.keyboard().type(answer);
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Space");
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().type(plate);
    assertThat(page.locator("#pending")).isChecked();
    assertThat(page.locator("#statement")).isChecked();
    assertThat(page.locator("#plates")).hasValue(plate);
  }

  private static void accept(Locator form) {
    for (Locator box : form.locator("input[type=checkbox]").all()) {
      box.check();
    }
    form.locator("input[type=radio]").first().check();
  }

  private void dismissed(Locator form) {
    form.locator("input[type=radio]").nth(4).check();
    Locator day = form.locator("input.flatpickr-input, input[type=text]").first();
    day.fill(Days.of(clock.instant()).format(DateTimeFormatter.ofPattern("MM/dd/yyyy")));
    day.press("Enter");
    form.locator("input[type=text]").last().fill("Register of the court");
  }

  private static void release(Locator form) {
    form.locator("input[type=radio]").nth(1).check();
    form.locator("textarea").fill("The charge was dismissed, as the register says");
  }

  private void decide(UUID hold, String who, String step, String picture, Consumer<Locator> fill) {
    var query =
        tasks.createTaskQuery().processInstanceBusinessKey(hold.toString()).taskDefinitionKey(step);
    await().atMost(Duration.ofSeconds(60)).until(() -> query.count() == 1);
    String task = Objects.requireNonNull(query.singleResult()).getId();
    Page page = browser.as(who, Browser.DESKTOP);
    page.navigate("/camunda/app/tasklist/default/");
    page.locator("a[href*='" + task + "']").first().click();
    page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
    Locator form = page.locator(".fjs-container").first();
    assertThat(form).isVisible();
    fill.accept(form);
    picture(page, picture);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> tasks.createTaskQuery().taskId(task).count() == 0);
  }

  @Test
  void what_was_typed_stays_when_something_is_missing_and_the_hold_is_in_force() {
    for (Browser.Screen screen : new Browser.Screen[] {Browser.DESKTOP, Browser.PHONE}) {
      String plate = plate();
      Page page = browser.anybody(screen);
      page.navigate("/requests/preservation");
      assertThat(browser.faults(page)).isEmpty();
      page.fill("#requesterName", "A. Sample");
      page.fill("#plates", plate);
      page.check("#pending");
      page.setInputFiles(
          "#letter",
          new FilePayload(
              "letter.pdf",
              "application/pdf",
              "MZ\u0090 a program".getBytes(StandardCharsets.ISO_8859_1)));
      page.locator("button[type=submit]").last().click();

      assertThat(page.locator("#errors")).containsText("case or complaint number");
      assertThat(page.locator("#errors")).containsText("neither a PDF");
      assertThat(page.locator("main")).containsText("Your hold is already in force");
      assertThat(page.locator("#plates")).hasValue(plate);
      assertThat(page.locator("#requesterName")).hasValue("A. Sample");
      assertThat(browser.faults(page)).isEmpty();
      picture(page, "errors-" + screen.width());

      page.fill("#caseNumber", "62-CR-26-1234");
      page.check("#statement");
      page.setInputFiles(
          "#letter", new FilePayload("l.pdf", "application/pdf", RequestFixture.LETTER.bytes()));
      page.locator("button[type=submit]").last().click();
      assertThat(page.locator("h1")).hasText("The hold is in force");
      assertThat(browser.faults(page)).isEmpty();
      String receipt = page.locator("#receipt").textContent();
      UUID hold = file.receipt(receipt).orElseThrow().holdId();
      assertThat(file.request(hold).caseOrComplaintNumber()).isEqualTo("62-CR-26-1234");
      assertThat(file.receipts(hold)).hasSize(1);
      page.context().close();
    }
  }

  @Test
  void every_page_of_it_can_be_read_by_everybody() {
    for (String path :
        List.of("/requests/preservation/status", "/requests/preservation/verification")) {
      Page page = browser.anybody(Browser.PHONE);
      page.navigate(path);
      assertThat(page.locator("h1")).hasCount(1);
      assertThat(browser.faults(page)).as(path).isEmpty();
    }
    for (String who : List.of("tuadmin", "attorney", "commander")) {
      Page page = browser.as(who, Browser.PHONE);
      assertThat(page.navigate("/preservation").status()).isEqualTo(200);
      assertThat(browser.faults(page)).isEmpty();
    }
    assertThat(browser.as("officer", Browser.DESKTOP).navigate("/preservation").status())
        .isEqualTo(403);
  }

  private void collect(String plate, Instant collectedAt) {
    var answer =
        http.read(
            Map.of(
                "sourceEventId",
                UUID.randomUUID().toString(),
                "collectedAt",
                collectedAt.toString(),
                "plate",
                plate,
                "images",
                List.of(Map.of("role", "PLATE", "mediaType", "image/png", "base64", PICTURE))));
    assertThat(answer.body().path("accepted").asInt()).isEqualTo(1);
  }

  private int found(String plate) {
    return http.post(
            "investigator",
            "/api/searches",
            Map.of(
                "plate",
                plate,
                "from",
                clock.instant().minus(Duration.ofDays(1)).toString(),
                "to",
                clock.instant().toString(),
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

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve("preservation-" + name + ".png")));
  }
}
