package platewarden.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.Browser;
import platewarden.PlatewardenIT;
import platewarden.access.AccessReview.Line;
import platewarden.access.AccessReview.Unit;
import platewarden.access.AccessReview.Verdict;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.duties.RecurringDuty.Period;

/**
 * The size of Saint Paul: in 2019, 19 of 350 accounts had no approval. One unit is decided on the
 * page in a browser, the others by the same use case, and nothing is signed with a line open.
 */
@PlatewardenIT
@DisplayName("GO-445.17 Access")
class AnnualReviewIT {

  private static final int ACCOUNTS = 350;
  private static final int UNITS = 14;
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final Map<String, Person> REVIEWERS =
      Map.of(
          "supervisor", new Person("supervisor", Set.of("supervisor")),
          "chief-of-police", new Person("chief", Set.of("chief-of-police")),
          "city-attorney", new Person("attorney", Set.of("city-attorney")));

  @Autowired private ReviewAnnually annually;
  @Autowired private AccessReviews reviews;
  @Autowired private DecideOnReview decide;
  @Autowired private TransactionOperations transaction;
  @Autowired private TaskService tasks;
  @Autowired private FormService forms;
  @Autowired private IdentityService identity;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Clock clock;

  private final String run = UUID.randomUUID().toString().substring(0, 6);

  @Test
  void a_review_of_350_accounts_is_signed_without_a_missing_approval(
      @Value("${server.port}") int port) {
    accounts();
    UUID review = begin();
    try (Browser browser = Browser.open("http://localhost:" + port)) {
      Page page = browser.as("supervisor", Browser.DESKTOP);
      page.navigate("/access/reviews/" + review);
      onThePage(page);
      assertThat(browser.faults(page)).isEmpty();
      page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("access-review.png")));
    }
    Task first = unitTasks(review).get(0);
    assertThatThrownBy(() -> complete(reviewer("supervisor"), first, "unitDone"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("not decided");

    decideTheRest(review);
    for (Task task : unitTasks(review)) {
      complete(reviewer(group(task)), task, "unitDone");
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> unitTasks(review).size() == 1);
    Task signature = unitTasks(review).get(0);
    assertThat(signature.getTaskDefinitionKey()).isEqualTo("Task_SignReview");
    complete(new Person("commander", Set.of("technology-unit-commander")), signature, "signed");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> reviews.find(review).orElseThrow().sha256() != null);

    List<Line> lines = reviews.lines(review);
    assertThat(lines.stream().filter(line -> line.username().startsWith("rev-" + run)))
        .hasSize(ACCOUNTS);
    assertThat(lines).allSatisfy(line -> assertThat(line.decidedBy()).isNotNull());
    assertThat(lines).noneMatch(line -> line.username().equals(line.decidedBy()));
    assertThat(reviews.report(review).orElseThrow()).startsWith('%', 'P', 'D', 'F');
  }

  private static Person reviewer(String role) {
    return Objects.requireNonNull(REVIEWERS.get(role));
  }

  private void accounts() {
    for (int number = 0; number < ACCOUNTS; number++) {
      String who = "rev-" + run + "-" + number;
      UUID request = UUID.randomUUID();
      jdbc.update(
          "insert into assignments (username, unit, supervisor) values (?, ?, 'supervisor')",
          who,
          "Unit " + run + " " + number % UNITS);
      jdbc.update(
          "insert into training_records values (gen_random_uuid(), ?, 'LPR-1', 'tuadmin',"
              + " current_date - 10, current_date + 300)",
          who);
      jdbc.update(
          "insert into access_requests values (?, ?, 'investigator', 'Review', 'ACTIVE_WARRANT',"
              + " 'T', now(), 'GRANTED', now(), now(), 0)",
          request,
          who);
      jdbc.update(
          "insert into authorizations values (gen_random_uuid(), ?, ?, now(), now() + interval"
              + " '200 days', null, 'chief', now(), '{}', '', '', '', null, 0)",
          request,
          who);
    }
  }

  private UUID begin() {
    String period = "test-" + run;
    transaction.executeWithoutResult(
        status ->
            annually.begin(
                new Period(period, LocalDate.of(2026, 10, 31), LocalDate.of(2026, 12, 15))));
    UUID review =
        reviews.all().stream()
            .filter(each -> each.period().equals(period))
            .findFirst()
            .orElseThrow()
            .id();
    await().atMost(Duration.ofSeconds(90)).until(() -> unitTasks(review).size() > UNITS);
    return review;
  }

  /** The accounts of the first unit of this run, by the selects of the page. */
  private void onThePage(Page page) {
    Locator section =
        page.locator("section")
            .filter(
                new Locator.FilterOptions()
                    .setHas(
                        page.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions()
                                .setName("Unit " + run + " 0")
                                .setExact(true))));
    Locator selects = section.locator("select");
    int count = selects.count();
    assertThat(count).isEqualTo(ACCOUNTS / UNITS);
    for (int number = 0; number < count; number++) {
      selects.nth(number).selectOption(number == 0 ? "REMOVE" : "KEEP");
    }
    section.locator("button").click();
    page.waitForLoadState();
  }

  private void decideTheRest(UUID review) {
    Map<UUID, Unit> units = new HashMap<>();
    reviews.units(review).forEach(unit -> units.put(unit.id(), unit));
    for (Line line : reviews.lines(review)) {
      if (line.verdict() == null) {
        Person by = reviewer(Objects.requireNonNull(units.get(line.unitId())).reviewer().role());
        if (line.username().startsWith("rev-" + run)) {
          decide.decide(by, review, line.username(), Verdict.KEEP);
        } else {
          // Accounts of the demonstration and of other tests: nothing may be taken from them here.
          reviews.decide(review, line.username(), Verdict.KEEP, by.username(), clock.instant());
        }
      }
    }
  }

  private List<Task> unitTasks(UUID review) {
    return tasks.createTaskQuery().processInstanceBusinessKey(review.toString()).list();
  }

  private String group(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .map(link -> link.getGroupId())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private void complete(Person by, Task task, String box) {
    identity.setAuthentication(by.username(), List.copyOf(by.roles()));
    try {
      if (!by.username().equals(task.getAssignee())) {
        tasks.claim(task.getId(), by.username());
      }
      forms.submitTaskForm(task.getId(), new HashMap<>(Map.of(box, true)));
    } finally {
      identity.clearAuthentication();
    }
  }
}
