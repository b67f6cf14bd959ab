package platewarden.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.PlatewardenIT;
import platewarden.alerts.OverHttp;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.search.Origin;
import platewarden.search.Rank;
import platewarden.search.SearchReads;
import platewarden.search.SearchRequest;

/** Somebody searches the plate of a former partner, with good reasons that are not true. */
@PlatewardenIT
@DisplayName("13.05 subd. 5(a)(2)")
class FormerPartnerIT {

  private final OverHttp http = new OverHttp();
  @Autowired private JdbcTemplate jdbc;
  @Autowired private SearchReads search;
  @Autowired private TaskService tasks;
  @Autowired private FormService forms;
  @Autowired private IdentityService identity;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DrawSample sample;

  private static String plate() {
    return "Q"
        + UUID.randomUUID().toString().replace("-", "").substring(0, 6).toUpperCase(Locale.ROOT);
  }

  private static Map<String, Object> search(String plate) {
    Map<String, Object> search = new LinkedHashMap<>();
    search.put("plate", plate);
    search.put("from", Instant.now().minus(Duration.ofDays(1)).toString());
    search.put("to", Instant.now().plus(Duration.ofDays(1)).toString());
    search.put("purpose", "ACTIVE_CRIMINAL_INVESTIGATION");
    search.put("caseNumber", "26-100001");
    search.put(
        "factualBasis", "Burglary of Nov 20 on Thomas Ave; a neighbor saw this car in the alley.");
    return search;
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
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> jdbc.queryForObject("select count(*) from index_outbox", Integer.class) == 0);
  }

  private JsonNode findings(String reviewer) {
    return http.get(reviewer, "/api/oversight/findings").body();
  }

  private List<JsonNode> of(String reviewer, String kind, String search) {
    List<JsonNode> some = new ArrayList<>();
    findings(reviewer)
        .forEach(
            each -> {
              if (each.get("kind").asText().equals(kind)
                  && rests(each.get("id").asText(), search)) {
                some.add(each);
              }
            });
    return some;
  }

  private boolean rests(String finding, String search) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            """
            select exists (select from misuse_finding_searches
              where finding_id = ?::uuid and search_id = ?::uuid)
            """,
            Boolean.class,
            finding,
            search));
  }

  @Test
  void an_officer_is_stopped_and_brought_before_the_auditor_by_the_third_search() {
    String plate = plate();
    collect(plate);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                http.post("investigator", "/api/searches", search(plate))
                        .body()
                        .path("total")
                        .asInt()
                    == 1);
    assertThat(http.post("investigator", "/api/searches", search(plate)).status()).isEqualTo(201);
    OverHttp.Answer third = http.post("investigator", "/api/searches", search(plate));

    assertThat(third.status()).isEqualTo(403);
    assertThat(third.body().get("clause").asText()).isEqualTo("13.824 subd. 2(d)");
    String last =
        jdbc.queryForObject(
            "select id::text from searches where username = 'investigator' order by searched_at desc limit 1",
            String.class);
    List<JsonNode> found = of("auditor", "REPEATED_PLATE", Objects.requireNonNull(last));
    assertThat(found).hasSize(1);
    String finding = found.get(0).get("id").asText();
    assertThat(found.get(0).get("times").asInt()).isEqualTo(3);

    Task task = task(finding);
    assertThat(task.getTaskDefinitionKey()).isEqualTo("Task_ReviewFinding");
    assertThat(groups(task)).containsExactly("auditor");
    JsonNode opened = http.get("auditor", "/api/oversight/findings/" + finding).body();
    assertThat(opened.get("searches")).hasSize(1);
    assertThat(opened.toString()).contains("neighbor saw").doesNotContain(plate);
    assertThat(http.get("investigator", "/api/oversight/findings").status()).isEqualTo(403);
    assertThat(http.get("attorney", "/api/oversight/findings/" + finding).status()).isEqualTo(404);

    decide(task, new Person("auditor", Set.of("auditor")), "MISUSE");
    await()
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.queryForList(
                            """
                            select act_id_ from act_hi_actinst h join act_hi_procinst p
                              on p.proc_inst_id_ = h.proc_inst_id_
                            where p.business_key_ = ? and act_type_ = 'noneEndEvent'
                            """,
                            String.class,
                            finding))
                    .containsExactly("EndEvent_MisuseFound"));
    assertThat(
            jdbc.queryForObject(
                "select count(*) from trail_entries where subject_id = ? and action in ('MisuseSuspected', 'FindingReviewed', 'FindingDecided')",
                Integer.class,
                finding))
        .isEqualTo(3);
  }

  @Test
  void a_chief_who_does_so_comes_before_somebody_who_is_not_under_the_chief() {
    String plate = plate();
    Person chief = new Person("chief", Set.of("chief-of-police", "investigator"));
    SearchRequest request =
        new SearchRequest(
            plate,
            null,
            null,
            null,
            null,
            Instant.now().minusSeconds(3600),
            Instant.now(),
            List.of(),
            false,
            "ACTIVE_CRIMINAL_INVESTIGATION",
            "26-100001",
            null,
            "Burglary of Nov 20 on Thomas Ave; a neighbor saw this car in the alley.",
            null);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> search.search(chief, request, Origin.UNKNOWN))
          .isInstanceOf(Refused.class);
    }

    String last =
        Objects.requireNonNull(
            jdbc.queryForObject(
                "select id::text from searches where username = 'chief' order by searched_at desc limit 1",
                String.class));
    List<JsonNode> found = of("attorney", "REPEATED_PLATE", last);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).get("rank").asText()).isEqualTo(Rank.CHIEF.name());
    assertThat(of("auditor", "REPEATED_PLATE", last)).isEmpty();
    Task task = task(found.get(0).get("id").asText());
    assertThat(task.getTaskDefinitionKey()).isEqualTo("Task_ReviewFindingOutside");
    assertThat(groups(task)).containsExactly("city-attorney");
    assertThatThrownBy(
            () ->
                as(
                    new Person("chief", Set.of("chief-of-police", "city-attorney")),
                    () -> tasks.claim(task.getId(), "chief")))
        .isInstanceOf(AuthorizationException.class);
    decide(task, new Person("attorney", Set.of("city-attorney")), "EXPLAINED");
    assertThat(
            jdbc.queryForObject(
                "select count(*) from act_hi_actinst h join act_hi_procinst p on p.proc_inst_id_ = h.proc_inst_id_ where p.business_key_ = ? and act_id_ = 'EndEvent_FindingExplained'",
                Integer.class,
                found.get(0).get("id").asText()))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("13.824 subd. 2(d)")
  void tracking_that_was_not_justified_comes_before_the_auditor_with_what_was_searched_under_it() {
    String number = "27-%06d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000));
    assertThat(
            http.post(
                    "records",
                    "/api/cases",
                    Map.of("number", number, "active", true, "assignedTo", List.of("investigator")))
                .status())
        .isIn(200, 201);
    OverHttp.Answer asked =
        http.post(
            "investigator",
            "/api/tracking-authorizations",
            Map.of(
                "caseNumber", number,
                "basis", "EXIGENCY",
                "scope", "The abducting car, until found",
                "facts", "A child was taken twenty minutes ago and a warrant takes hours"));
    assertThat(asked.status()).isEqualTo(201);
    String id = asked.body().at("/tracking/id").asText();
    Map<String, Object> search = search(plate());
    search.put("caseNumber", number);
    String made =
        http.post("investigator", "/api/searches", search).body().get("searchId").asText();
    Task review =
        await()
            .until(
                () ->
                    tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(id)
                        .taskDefinitionKey("Task_ReviewExigency")
                        .singleResult(),
                Objects::nonNull);

    Person supervisor = new Person("supervisor", Set.of("supervisor"));
    as(supervisor, () -> tasks.claim(review.getId(), "supervisor"));
    as(
        supervisor,
        () ->
            forms.submitTaskForm(
                review.getId(),
                new LinkedHashMap<>(
                    Map.of(
                        "exigencyReview",
                        "NOT_JUSTIFIED",
                        "note",
                        "There was time for a warrant: the child was at home."))));

    JsonNode finding = http.get("auditor", "/api/oversight/findings/" + id).body();
    assertThat(finding.at("/finding/kind").asText()).isEqualTo("TRACKING_NOT_JUSTIFIED");
    assertThat(finding.at("/finding/username").asText()).isEqualTo("investigator");
    assertThat(finding.get("searches")).hasSize(1);
    assertThat(finding.at("/searches/0/id").asText()).isEqualTo(made);
    Task task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(id)
            .taskDefinitionKey("Task_ReviewFinding")
            .singleResult();
    assertThat(groups(task)).containsExactly("auditor");
  }

  @Test
  void a_registered_plate_is_sealed_and_its_search_is_a_finding() {
    String plate = plate();
    assertThat(put("auditor", "/api/oversight/plates/officer", List.of(plate))).isEqualTo(200);
    assertThat(
            jdbc.queryForList(
                "select encode(sealed, 'escape') from registered_plates", String.class))
        .noneMatch(text -> text.contains(plate));
    assertThat(put("investigator", "/api/oversight/plates/officer", List.of(plate))).isEqualTo(403);
    String id =
        http.post("investigator", "/api/searches", search(plate)).body().get("searchId").asText();

    http.post("auditor", "/api/oversight/runs", Map.of());

    assertThat(of("auditor", "REGISTERED_PLATE", id)).hasSize(1);
  }

  @Test
  void a_sample_is_drawn_once_by_a_seed_from_a_published_checkpoint() {
    String id =
        http.post("investigator", "/api/searches", search(plate())).body().get("searchId").asText();
    YearMonth month = YearMonth.from(Days.of(Instant.now()));
    Samples.Sample first = Objects.requireNonNull(transaction.execute(s -> sample.draw(month)));
    Samples.Sample again = Objects.requireNonNull(transaction.execute(s -> sample.draw(month)));

    assertThat(again.seed()).isEqualTo(first.seed()).hasSize(64);
    assertThat(again.chosen()).isEqualTo(first.chosen()).isNotEmpty();
    assertThat(first.population()).isPositive();
    assertThat(id).isNotEmpty();
  }

  private int put(String user, String path, Object body) {
    return http.put(user, path, body).status();
  }

  private Task task(String finding) {
    return tasks.createTaskQuery().processInstanceBusinessKey(finding).singleResult();
  }

  private List<String> groups(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .toList();
  }

  private void decide(Task task, Person by, String decision) {
    as(by, () -> tasks.claim(task.getId(), by.username()));
    as(
        by,
        () ->
            forms.submitTaskForm(
                task.getId(),
                new LinkedHashMap<>(
                    Map.of(
                        "findingDecision",
                        decision,
                        "note",
                        "Looked at the reasons and asked the supervisor."))));
  }

  private void as(Person person, Runnable action) {
    identity.setAuthentication(person.username(), List.copyOf(person.roles()));
    try {
      action.run();
    } finally {
      identity.clearAuthentication();
    }
  }
}
