package platewarden.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import platewarden.Browser;
import platewarden.PlatewardenIT;
import platewarden.alerts.OverHttp;

@PlatewardenIT
class HistoriesIT {

  private static final Path PICTURES = Path.of("target/screenshots");

  private final OverHttp http = new OverHttp();

  @Autowired private TaskService tasks;
  @Autowired private FormService forms;
  @Autowired private HistoryService history;
  @Autowired private IdentityService identity;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Clock clock;

  @LocalServerPort private int port;

  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.open("http://localhost:" + port);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Nested
  @DisplayName("13.824 subd. 6(a)")
  class Examination {

    @Test
    void an_auditor_follows_an_entry_step_by_step_to_its_proofs() {
      String id = amber();
      String instance = instanceOf(id);

      Page page = browser.as("auditor", Browser.DESKTOP);
      page.navigate("/audit?duty=amber-alert&state=OPEN&person=" + id);
      assertThat(page.locator("tbody tr")).hasCount(1);
      assertThat(page.locator("tbody")).containsText("Review entry");
      look(page, "list");
      page.locator("tbody a").first().click();
      assertThat(page.locator(".pw-model .pw-node-waits")).hasCount(1);
      assertThat(page.locator("tbody").first()).containsText("Waits");

      confirm(id);
      page.navigate("/audit/" + instance);
      Locator reviewed = page.locator("tr:has(th:text-is('Review entry'))");
      assertThat(reviewed).containsText("commander");
      assertThat(reviewed).containsText("Confirmed");
      assertThat(reviewed).containsText("GO-445.17 Intro 2");
      assertThat(page.locator(".pw-model .pw-node-done").first()).isVisible();
      assertThat(page.locator(".pw-model")).containsText("Review entry");
      look(page, "history");

      String proof =
          Objects.requireNonNull(
              reviewed
                  .locator("a[href*='/api/trail/proofs/inclusion']")
                  .first()
                  .getAttribute("href"));
      OverHttp.Answer answer = http.get("auditor", proof);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().path("hashes").isArray()).isTrue();
      assertThat(
              jdbc.queryForObject(
                  "select count(*) from trail_entries where action = 'HistoryRead' and actor = 'auditor' and subject_id = ?",
                  Integer.class,
                  instance))
          .as("whoever examines is on the trail")
          .isEqualTo(2);
    }

    @Test
    void facts_and_ruling_of_a_step_can_be_read_and_no_others() {
      String asked = entry();
      String instance = instanceOf(asked);
      Page page = browser.as("auditor", Browser.DESKTOP);
      page.navigate("/audit/" + instance);
      String ruling =
          Objects.requireNonNull(
              page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Facts and ruling"))
                  .first()
                  .getAttribute("href"));
      page.navigate(ruling);
      assertThat(page.locator("body")).containsText("rulings");
      String other = ruling.substring(0, ruling.lastIndexOf('/') + 1) + "0".repeat(64);
      assertThat(Objects.requireNonNull(page.navigate(other)).status()).isEqualTo(404);
    }

    @Test
    void the_pages_are_whole_without_scripts_and_on_a_phone_and_closed_to_others() {
      String instance = instanceOf(amber());
      for (Browser.Screen screen : List.of(Browser.DESKTOP, Browser.PHONE)) {
        Page page = browser.as("auditor", screen);
        page.navigate("/audit");
        look(page, "list-" + screen.width());
        page.navigate("/audit/" + instance);
        look(page, "history-" + screen.width());
        assertThat(page.locator("script")).hasCount(0);
        page.context().close();
      }
      Page officer = browser.as("officer", Browser.DESKTOP);
      assertThat(Objects.requireNonNull(officer.navigate("/audit/" + instance)).status())
          .isEqualTo(403);
    }
  }

  @Nested
  @DisplayName("13.824 subd. 3(c)")
  class Private {

    @Test
    void a_private_request_is_in_no_list_no_count_and_at_no_address() {
      OverHttp.Answer asked =
          http.postAsNobody(
              "/api/deletion-requests",
              Map.of("participantReference", "P-4711", "plates", List.of("QPRIV01")));
      assertThat(asked.status()).as("%s", asked.body()).isEqualTo(201);
      List<String> instances =
          history
              .createHistoricProcessInstanceQuery()
              .processDefinitionKey("deletion-5b")
              .list()
              .stream()
              .map(it -> it.getId())
              .toList();
      assertThat(instances).isNotEmpty();
      Page page = browser.as("auditor", Browser.DESKTOP);
      for (String instance : instances) {
        assertThat(Objects.requireNonNull(page.navigate("/audit/" + instance)).status())
            .isEqualTo(404);
        page.navigate("/audit?person=" + instance);
        assertThat(page.locator("main")).containsText("0 instances");
      }
      page.navigate("/audit?duty=deletion-5b");
      assertThat(page.locator("main")).containsText("0 instances");
      assertThat(page.locator("#duty option[value='deletion-5b']")).hasCount(0);
    }
  }

  private String amber() {
    OverHttp.Answer answer =
        http.post(
            "officer",
            "/api/hotlists/manual-entries",
            Map.of(
                "plate",
                "QAUDIT1",
                "region",
                "US-MN",
                "reason",
                "Child abducted",
                "broadcastId",
                "MN-2026-18",
                "broadcastAt",
                clock.instant().minusSeconds(60).toString()));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return answer.body().path("id").asText();
  }

  private String entry() {
    OverHttp.Answer answer =
        http.post(
            "investigator",
            "/api/hotlists/manual-entries",
            Map.of(
                "plate",
                "QAUDIT2",
                "region",
                "US-MN",
                "category",
                "STOLEN_VEHICLE",
                "reason",
                "Seen leaving the place of the theft",
                "caseNumber",
                "26-100001",
                "expiresAt",
                clock.instant().plus(Duration.ofDays(2)).toString().substring(0, 10)));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return answer.body().path("id").asText();
  }

  private String instanceOf(String record) {
    return await()
        .until(
            () ->
                history
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(record)
                    .singleResult(),
            Objects::nonNull)
        .getId();
  }

  private void confirm(String record) {
    Task task =
        await()
            .until(
                () ->
                    tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(record)
                        .taskDefinitionKey("Task_ReviewEntry")
                        .singleResult(),
                Objects::nonNull);
    identity.setAuthentication("commander", List.of("technology-unit-commander"));
    try {
      tasks.claim(task.getId(), "commander");
      forms.submitTaskForm(task.getId(), new HashMap<>(Map.of("reviewDecision", "CONFIRMED")));
    } finally {
      identity.clearAuthentication();
    }
  }

  private void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve("audit-" + name + ".png")));
    assertThat(browser.faults(page)).as(name).isEmpty();
  }
}
