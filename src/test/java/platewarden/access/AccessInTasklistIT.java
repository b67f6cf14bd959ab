package platewarden.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

/** A request from the page to the search it opens; each decision is a click in Tasklist. */
@PlatewardenIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("13.824 subd. 7(b)")
class AccessInTasklistIT {

  private static final String WHO = "investigator2";
  private static final Path PICTURES = Path.of("target/screenshots");

  private final OverHttp http = new OverHttp();
  @Autowired private TaskService tasks;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Clock clock;
  private Browser browser;

  @BeforeAll
  void open(@Value("${server.port}") int port) {
    browser = Browser.open("http://localhost:" + port);
    forget();
  }

  @AfterAll
  void close() {
    forget();
    if (browser != null) {
      browser.close();
    }
  }

  /** Other tests and another run meet this account without access, as the demonstration does. */
  private void forget() {
    jdbc.update("update authorizations set ended_at = now() where username = ?", WHO);
    jdbc.update(
        "update access_requests set state = 'WITHDRAWN', closed_at = now()"
            + " where requester = ? and closed_at is null",
        WHO);
  }

  @Test
  void a_request_is_decided_in_tasklist_and_then_the_search_works() {
    assertThat(search().status()).isEqualTo(403);
    UUID request = ask();

    decide(request, "supervisor", "Task_ConfirmAssignment", "1-supervisor", this::confirm);
    decide(request, "commander", "Task_DecideAccess", "2-commander", this::grant);
    assertThat(search().status()).as("signed and not yet in force").isEqualTo(403);
    decide(request, "otc", "Task_ProvisionAccount", "3-otc", this::provision);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              OverHttp.Answer answer = search();
              assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
            });
    Page page = browser.as(WHO, Browser.DESKTOP);
    page.navigate("/access/requests/" + request);
    assertThat(page.locator("main")).containsText("Granted");
    picture(page, "4-granted");
  }

  private UUID ask() {
    Page page = browser.as(WHO, Browser.DESKTOP);
    page.navigate("/access");
    page.locator("#assignment").fill("Burglaries in the western district");
    page.locator("#p-ACTIVE_WARRANT").check();
    page.locator("#trainingReference").fill("TU-2026-118");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the request"))
        .click();
    page.waitForURL("**/access/requests/*");
    return UUID.fromString(page.url().substring(page.url().lastIndexOf('/') + 1));
  }

  private void confirm(Locator form) {
    chooseYes(form);
  }

  private void grant(Locator form) {
    chooseYes(form);
    LocalDate lastDay = Days.of(clock.instant()).plusMonths(6);
    Locator day = form.locator("input.flatpickr-input, input[type=text]").first();
    day.fill(lastDay.format(DateTimeFormatter.ofPattern("MM/dd/yyyy")));
    day.press("Enter");
  }

  private void provision(Locator form) {
    form.locator("input[type=checkbox]").first().check();
    form.locator("input[type=text]").first().fill("OTC-4711");
  }

  private static void chooseYes(Locator form) {
    // Each form offers the yes before the no.
    form.locator("input[type=radio]").first().check();
    assertThat(form.locator("input[type=radio]:checked")).hasCount(1);
  }

  /** Opens the task from the list, claims it, fills its form and completes it. */
  private void decide(
      UUID request, String who, String step, String picture, Consumer<Locator> fill) {
    String task = task(request, step);
    Page page = browser.as(who, Browser.DESKTOP);
    page.navigate("/camunda/app/tasklist/default/");
    page.locator("a[href*='" + task + "']").first().click();
    Locator claim = page.getByText("Claim", new Page.GetByTextOptions().setExact(true));
    claim.click();
    Locator form = page.locator(".fjs-container").first();
    assertThat(form).isVisible();
    fill.accept(form);
    picture(page, picture);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> tasks.createTaskQuery().taskId(task).count() == 0);
  }

  private String task(UUID request, String step) {
    var query =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(request.toString())
            .taskDefinitionKey(step);
    await().atMost(Duration.ofSeconds(30)).until(() -> query.count() == 1);
    return Objects.requireNonNull(query.singleResult()).getId();
  }

  private OverHttp.Answer search() {
    return http.post(
        WHO,
        "/api/searches",
        Map.of(
            "plate", "QAT001",
            "from", Instant.now().minus(Duration.ofDays(1)).toString(),
            "to", Instant.now().toString(),
            "purpose", "ACTIVE_CRIMINAL_INVESTIGATION",
            "caseNumber", "26-100001",
            "factualBasis",
                "Store video of Nov 23 about 21:00 shows this vehicle leaving the theft; the clerk gave the plate."));
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve("access-" + name + ".png")));
  }
}
