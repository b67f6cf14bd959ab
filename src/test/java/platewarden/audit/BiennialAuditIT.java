package platewarden.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
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
import platewarden.audit.Audit.Step;
import platewarden.platform.Days;
import platewarden.platform.letters.Letters;
import platewarden.platform.security.Accounts;

/** A whole audit, which the commissioner ordered, in Tasklist and on its pages. */
@PlatewardenIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("13.824 subd. 6(a)")
class BiennialAuditIT {

  private static final Path PICTURES = Path.of("target/screenshots");
  private static final String AUDITOR = "auditor2";
  private static final String WHY = "Read the declaration, and found nothing against it";

  @Autowired private TaskService tasks;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Audits audits;
  @Autowired private Transmittals transmittals;
  @Autowired private Accounts accounts;
  @Autowired private Letters letters;
  private Browser browser;
  private String today = "";

  @BeforeAll
  void open(@Value("${server.port}") int port) {
    browser = Browser.open("http://localhost:" + port);
    today = Days.of(java.time.Instant.now()).toString();
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private FilePayload pdf(String words) {
    byte[] file =
        letters.pdf(
            "biennial-audit/transmittal",
            Map.of(
                "day", today,
                "place", words,
                "completed", today,
                "due", today,
                "auditor", "Example Audit Partners",
                "approved", true,
                "summary", words,
                "findings", java.util.List.of(),
                "audit", "signed"));
    return new FilePayload(words.replace(' ', '-') + ".pdf", "application/pdf", file);
  }

  @Test
  void a_whole_audit_is_played_from_the_order_to_its_closing() {
    // The clock of two years has begun the regular one at the start, overdue as it is.
    assertThat(audits.all()).anyMatch(one -> !one.ordered());
    UUID audit = order();
    engage(audit);
    decide(audit, "commander", "Task_EngageAuditor", "2-engage", this::engaged);
    decide(audit, "attorney", "Task_ApproveIndependence", "3-independence", this::firstAndWhy);
    await().atMost(Duration.ofMinutes(2)).until(() -> it(audit).done(Step.CONTROLS_RUN));
    assertThat(accounts.find(AUDITOR).orElseThrow().roles()).contains("auditor");

    examine(audit);
    decide(audit, AUDITOR, "Task_ExamineRecords", "5-examine", this::examined);
    await().atMost(Duration.ofSeconds(60)).until(() -> it(audit).published());
    assertThat(accounts.find(AUDITOR).orElseThrow().roles()).isEmpty();
    // Every page that the auditor opened stands on the trail, with the audit as its purpose.
    assertThat(
            jdbc.queryForObject(
                "select count(*) from trail_entries"
                    + " where action = 'AuditorAccessed' and actor = ? and subject_id = ?",
                Integer.class,
                AUDITOR,
                audit.toString()))
        .isGreaterThanOrEqualTo(4);

    summarize(audit);
    decide(audit, "commander", "Task_PrepareSummary", "7-prepare", this::tick);
    decide(audit, "chief", "Task_ApproveSummary", "8-approve", this::tick);
    answer(audit);
    decide(audit, "commander", "Task_AnswerFindings", "10-answer", this::tick);
    prove(audit);
    decide(audit, "otc", "Task_ProveCorrectiveAction", "12-prove", this::tick);
    decide(audit, "attorney", "Task_CheckActions", "13-check", this::firstAndWhy);
    await().atMost(Duration.ofSeconds(30)).until(() -> transmittals.of(audit).size() == 11);
    transmit(audit);
    decide(audit, "tuadmin", "Task_ConfirmTransmittals", "15-confirm", this::tick);
    await().atMost(Duration.ofSeconds(30)).until(() -> it(audit).state().equals("CLOSED"));

    Page page = browser.anybody(Browser.DESKTOP);
    page.navigate("/public/audits");
    assertThat(page.locator("main")).containsText("Audit completed");
    look(page, "16-public-list");
    for (Browser.Screen screen : java.util.List.of(Browser.DESKTOP, Browser.PHONE)) {
      Page end = browser.anybody(screen);
      end.navigate("/public/audits/" + audit);
      assertThat(end.locator("main")).containsText("Train every supervisor");
      assertThat(end.locator("main")).containsText("received");
      look(end, "17-public-" + screen.width());
      Page record = browser.as("commander", screen);
      record.navigate("/audits/" + audit);
      assertThat(record.locator("main")).containsText("Closed");
      look(record, "18-record-" + screen.width());
    }
    assertThat(page.request().get("/public/audits/" + audit + "/report").body())
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    Page compliance = browser.as("commander", Browser.DESKTOP);
    compliance.navigate("/compliance");
    assertThat(compliance.locator("main")).containsText("The biennial audit is overdue");
  }

  private Audit it(UUID id) {
    return audits.find(id).orElseThrow();
  }

  private UUID order() {
    Page page = browser.as("authority", Browser.DESKTOP);
    page.navigate("/audits");
    page.locator("#kind").selectOption("ADDITIONAL_AUDIT");
    page.locator("#dated").fill(today);
    page.locator("#answerBy").fill(LocalDate.parse(today).plusYears(1).toString());
    page.locator("#words").fill("An additional audit of the sharing of data is ordered.");
    page.locator("#document").setInputFiles(pdf("Order of the commissioner"));
    look(page, "0-list");
    press(page, "Enter the letter");
    page.waitForURL("**/audits/*-*");
    return UUID.fromString(page.url().substring(page.url().lastIndexOf('/') + 1));
  }

  private void engage(UUID audit) {
    Page page = browser.as("commander", Browser.DESKTOP);
    page.navigate("/audits/" + audit);
    page.locator("#username").fill(AUDITOR);
    page.locator("#declaration").setInputFiles(pdf("Declaration of independence"));
    press(page, "Name the auditor");
    assertThat(page.locator("main")).containsText("Declaration (PDF)");
    look(page, "1-engage");
  }

  private void examine(UUID audit) {
    Page page = browser.as(AUDITOR, Browser.DESKTOP);
    page.navigate("/audits/" + audit);
    page.locator("#title").fill("Supervisors were not trained in time");
    page.locator("#control").fill("12");
    page.locator("#ftext").fill("Four supervisors confirmed assignments before they were trained.");
    press(page, "Write it down");
    page.locator("#signed").setInputFiles(pdf("Signed report of the auditor"));
    page.locator("#asum").fill("One finding on training; all other controls hold.");
    press(page, "Keep report and summary");
    assertThat(page.locator("main")).containsText("signed report (PDF)");
    look(page, "4-examination");
  }

  private void summarize(UUID audit) {
    Page page = browser.as("commander", Browser.DESKTOP);
    page.navigate("/audits/" + audit);
    page.locator("#sum").fill("The auditor made one finding, on training. It is being corrected.");
    look(page, "6-completed");
    press(page, "Keep the summary");
  }

  private void answer(UUID audit) {
    Page page = browser.as("commander", Browser.DESKTOP);
    page.navigate("/audits/" + audit);
    page.locator("select[name=answer]").selectOption("AGREE");
    page.locator("textarea[name=response]").fill("It is so. Every supervisor is trained by March.");
    press(page, "Answer finding 1");
    page.locator("input[name=what]").fill("Train every supervisor");
    page.locator("select[name=owner]").selectOption("office-of-technology");
    page.locator("input[name=due]").fill(LocalDate.parse(today).plusDays(30).toString());
    press(page, "Promise an action on finding 1");
    assertThat(page.locator("main")).containsText("Office of technology");
    look(page, "9-answered");
  }

  private void prove(UUID audit) {
    await().atMost(Duration.ofSeconds(15)).until(() -> it(audit).done(Step.FINDINGS_ANSWERED));
    Page page = browser.as("otc", Browser.DESKTOP);
    page.navigate("/audits/" + audit);
    page.locator("textarea[name=proof]").fill("Attendance list of all shifts, signed.");
    press(page, "Keep the proof");
    look(page, "11-proved");
  }

  private void transmit(UUID audit) {
    Page page = browser.as("tuadmin", Browser.DESKTOP);
    page.navigate("/audits/" + audit);
    page.locator("#sday").fill(today);
    look(page, "14-transmittals");
    press(page, "All were sent");
    for (Transmittal one : transmittals.of(audit)) {
      await()
          .atMost(Duration.ofSeconds(15))
          .until(() -> !transmittals.find(one.id()).orElseThrow().marks().isEmpty());
      page.navigate("/audits/" + audit);
      Locator form = page.locator("form[action$='" + one.id() + "']");
      form.locator("input[name=proof]").fill("Return receipt, signed");
      form.locator("input[name=day]").fill(today);
      form.locator("button").click();
      await()
          .atMost(Duration.ofSeconds(15))
          .until(() -> transmittals.find(one.id()).orElseThrow().received());
    }
    assertThat(transmittals.of(audit)).allMatch(Transmittal::received);
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
    page.waitForLoadState();
  }

  private void engaged(Locator form) {
    date(form);
    form.locator("input[type=checkbox]").first().check();
    form.locator("input[type=text]").last().fill("Example Audit Partners");
  }

  private void examined(Locator form) {
    date(form);
    form.locator(".fjs-form-field-number input").first().fill("1");
  }

  private void date(Locator form) {
    LocalDate day = LocalDate.parse(today);
    Locator input = form.locator(".fjs-form-field-datetime input").first();
    input.fill("%02d/%02d/%d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear()));
    input.press("Enter");
  }

  private void firstAndWhy(Locator form) {
    form.locator("input[type=radio]").first().check();
    form.locator("textarea").first().fill(WHY);
  }

  private void tick(Locator form) {
    form.locator("input[type=checkbox]").first().check();
  }

  /** Opens the task from the list, claims it, fills its form and completes it. */
  private void decide(UUID audit, String who, String step, String picture, Consumer<Locator> fill) {
    var query =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(audit.toString())
            .taskDefinitionKey(step);
    await().atMost(Duration.ofSeconds(60)).until(() -> query.count() == 1);
    String task = Objects.requireNonNull(query.singleResult()).getId();
    Page page = browser.as(who, Browser.DESKTOP);
    page.navigate("/camunda/app/tasklist/default/");
    page.locator("a[href*='" + task + "']")
        .first()
        .click(new Locator.ClickOptions().setTimeout(60_000));
    page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
    Locator form = page.locator(".fjs-container").first();
    assertThat(form).isVisible();
    fill.accept(form);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve("audit-" + picture + ".png")));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> tasks.createTaskQuery().taskId(task).count() == 0);
  }

  private void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve("audit-" + name + ".png")));
    assertThat(browser.faults(page)).as(name).isEmpty();
  }
}
