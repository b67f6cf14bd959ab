package platewarden.breach;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

/** An investigator looks up vehicles out of curiosity; the breach is answered in Tasklist. */
@PlatewardenIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("13.055 subd. 2(b)")
class InsiderBreachIT {

  private static final Path PICTURES = Path.of("target/screenshots");
  private static final String INSIDER = "investigator";
  private static final String WHY = "Compared the searches with the case file of the day";

  private final OverHttp http = new OverHttp();
  @Autowired private TaskService tasks;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private ElasticsearchClient elasticsearch;
  @Autowired private Breaches breaches;
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
    return "Q"
        + UUID.randomUUID().toString().replace("-", "").substring(0, 6).toUpperCase(Locale.ROOT);
  }

  private void collect(String plate) {
    assertThat(
            http.read(
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
                        0.9))
                .status())
        .isEqualTo(200);
  }

  private JsonNode search(String who, String plate) {
    Map<String, Object> search = new LinkedHashMap<>();
    search.put("plate", plate);
    search.put("from", Instant.now().minus(Duration.ofDays(1)).toString());
    search.put("to", Instant.now().plus(Duration.ofDays(1)).toString());
    search.put("purpose", "ACTIVE_CRIMINAL_INVESTIGATION");
    search.put("caseNumber", who.equals(INSIDER) ? "26-100001" : "26-100002");
    search.put(
        "factualBasis", "Burglary of Nov 20 on Thomas Ave; a neighbor saw this car in the alley.");
    OverHttp.Answer answer = http.post(who, "/api/searches", search);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return answer.body();
  }

  @Test
  void what_an_insider_reached_is_computed_exactly_and_the_breach_is_answered_to_its_report()
      throws IOException {
    List<String> sought = List.of(plate(), plate(), plate());
    String untouched = plate();
    sought.forEach(this::collect);
    collect(sought.get(0));
    collect(untouched);
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> jdbc.queryForObject("select count(*) from index_outbox", Integer.class) == 0);
    elasticsearch.indices().refresh(index -> index.index("reads-*"));
    Instant since = Instant.now();
    Set<UUID> truth = new HashSet<>();
    for (String plate : sought) {
      search(INSIDER, plate)
          .path("results")
          .forEach(read -> truth.add(UUID.fromString(read.path("readId").asText())));
    }
    search(INSIDER, sought.get(1));
    assertThat(truth).hasSize(4);

    UUID breach = report(since);
    assertThat(http.get(INSIDER, "/api/breaches/" + breach).status()).isEqualTo(404);
    decide(breach, "otc", "Task_ContainIncident", "1-contain", this::tick);
    decide(breach, "tuadmin", "Task_AssessIncident", "2-assess", this::assess);

    // The affected set is the truth: each read once, one person for each vehicle, by whom, when.
    List<Reached> reached = breaches.reached(breach);
    assertThat(reached.stream().map(Reached::read).collect(Collectors.toSet())).isEqualTo(truth);
    assertThat(reached).hasSize(4).allMatch(one -> one.by().equals(INSIDER));
    assertThat(reached).allMatch(one -> !one.at().isBefore(since));
    assertThat(breaches.affected(breach)).hasSize(3);
    assertThat(breaches.find(breach).orElseThrow().widest()).isFalse();

    decide(breach, "tuadmin", "Task_InvestigateUnit", "3-unit", this::tick);
    decide(breach, "otc", "Task_InvestigateOtc", "4-otc", this::tick);
    lookUpContacts(breach, sought);
    decide(breach, "authority", "Task_LookUpContacts", "6-contacts-done", this::tick);
    writeNotice(breach);
    decide(breach, "authority", "Task_ApproveNotice", "8-approve", this::tick);
    decide(breach, "chief", "Task_DecideReferral", "9-referral", this::discipline);
    assertThat(breaches.affected(breach)).allMatch(one -> one.noticedAt() != null);
    assertThat(http.get("auditor", "/public/breaches/" + breach).status()).isEqualTo(404);
    dispose(breach);
    writeReport(breach);
    decide(breach, "authority", "Task_WriteReport", "11-report", this::onlyTick);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> breaches.find(breach).orElseThrow().state().equals("REPORTED"));

    Page page = browser.anybody(Browser.DESKTOP);
    page.navigate("/public/breaches");
    assertThat(page.locator("main")).containsText("Report of");
    look(page, "13-public");
    for (Browser.Screen screen : List.of(Browser.DESKTOP, Browser.PHONE)) {
      Page end = browser.as("authority", screen);
      end.navigate("/breaches/" + breach);
      assertThat(end.locator("main")).containsText("Reported");
      assertThat(end.content()).doesNotContain(sought.get(0));
      look(end, "12-reported-" + screen.width());
    }
  }

  private UUID report(Instant since) {
    Page page = browser.as("supervisor", Browser.DESKTOP);
    page.navigate("/breaches");
    look(page, "0-report");
    OverHttp.Answer answer =
        http.post(
            "supervisor",
            "/api/breaches",
            Map.of(
                "account",
                INSIDER,
                "since",
                since.toString(),
                "what",
                "Searched vehicles of neighbors without any case that needs it."));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return UUID.fromString(answer.body().path("id").asText());
  }

  private void lookUpContacts(UUID breach, List<String> sought) {
    Page page = browser.as("authority", Browser.DESKTOP);
    page.navigate("/breaches/" + breach + "/contacts");
    look(page, "5-persons");
    List<String> shown = new ArrayList<>();
    for (int left = 3; left > 0; left--) {
      page.locator("tr:has-text('Open') button").first().click();
      String plate = page.locator("#lk ~ p .pw-mono").innerText();
      shown.add(plate);
      page.locator("#to").fill("Registered Owner " + left);
      page.locator("#address").fill(left + " Synthetic Avenue, Saint Paul");
      if (left == 3) {
        look(page, "5-contacts");
      }
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep")).click();
    }
    assertThat(shown).containsExactlyInAnyOrderElementsOf(sought);
  }

  private void writeNotice(UUID breach) {
    Page page = browser.as("authority", Browser.DESKTOP);
    page.navigate("/breaches/" + breach);
    page.locator("#facts")
        .fill("In November an employee looked up where vehicles had been, without a case.");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep the text")).click();
    look(page, "7-record");
  }

  private void dispose(UUID breach) {
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> breaches.find(breach).orElseThrow().done(Breach.Step.REFERRAL_DECIDED));
    Page page = browser.as("chief", Browser.DESKTOP);
    page.navigate("/breaches/" + breach);
    page.locator("#outcome").selectOption("SUSPENSION");
    look(page, "10-disposition");
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("State the final disposition"))
        .click();
    page.waitForURL("**/breaches/" + breach);
  }

  private void writeReport(UUID breach) {
    Page page = browser.as("authority", Browser.DESKTOP);
    page.navigate("/breaches/" + breach);
    page.locator("#results").fill("An employee looked up vehicles without a case, three in all.");
    page.locator("#type").fill("Plates, times and places of vehicles");
    page.locator("#employees").fill("Pat Example");
    page.locator("#disposition").fill("Suspension without pay, three days");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep the report")).click();
    page.waitForURL("**/breaches/" + breach);
  }

  private void onlyTick(Locator form) {
    form.locator("input[type=checkbox]").first().check();
  }

  private void tick(Locator form) {
    onlyTick(form);
    form.locator("textarea").first().fill(WHY);
  }

  private void assess(Locator form) {
    for (int question = 0; question < 5; question++) {
      form.locator(".fjs-form-field-radio").nth(question).locator("input").first().check();
    }
    form.locator("textarea").first().fill(WHY);
  }

  private void discipline(Locator form) {
    form.locator("input[type=radio]").nth(1).check();
    form.locator("textarea").first().fill(WHY);
  }

  /** Opens the task from the list, claims it, fills its form and completes it. */
  private void decide(
      UUID breach, String who, String step, String picture, Consumer<Locator> fill) {
    var query =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(breach.toString())
            .taskDefinitionKey(step);
    await().atMost(Duration.ofSeconds(60)).until(() -> query.count() == 1);
    String task = Objects.requireNonNull(query.singleResult()).getId();
    Page page = browser.as(who, Browser.DESKTOP);
    page.navigate("/camunda/app/tasklist/default/");
    page.locator("a[href*='" + task + "']").first().click();
    page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
    Locator form = page.locator(".fjs-container").first();
    assertThat(form).isVisible();
    fill.accept(form);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve("breach-" + picture + ".png")));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> tasks.createTaskQuery().taskId(task).count() == 0);
  }

  private void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve("breach-" + name + ".png")));
    assertThat(browser.faults(page)).as(name).isEmpty();
  }
}
