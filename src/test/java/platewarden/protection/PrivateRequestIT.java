package platewarden.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import platewarden.PlatewardenIT;
import platewarden.alerts.OverHttp;
import platewarden.destruction.FilesWith;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.protection.ProtectionRequest.State;
import platewarden.reads.KeepsReads;
import platewarden.reads.ScanReads;

/** A participant's request on the real services, and the attacks of insiders on its privacy. */
@PlatewardenIT
@DisplayName("13.824 subd. 3(c)")
class PrivateRequestIT {

  private static final List<Person> INSIDERS =
      List.of(
          new Person("commander", Set.of("technology-unit-commander")),
          new Person("tuadmin", Set.of("technology-unit")),
          new Person("chief", Set.of("chief-of-police")),
          new Person("auditor", Set.of("auditor")),
          new Person("otc", Set.of("office-of-technology")),
          new Person("investigator", Set.of("investigator")),
          new Person("authority", Set.of("responsible-authority")));

  @Autowired private ProtectionFile file;
  @Autowired private TaskService tasks;
  @Autowired private FormService forms;
  @Autowired private IdentityService identity;
  @Autowired private RuntimeService runtime;
  @Autowired private HistoryService history;
  @Autowired private RepositoryService models;
  @Autowired private ScanReads scan;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private DestroyParts destroyParts;
  @Autowired private List<KeepsReads> stores;

  @Value("${platewarden.privacy.samples:120}")
  private int samples;

  private final String plate = PrivateDesk.plate();
  private final String number = "SAH" + UUID.randomUUID().toString().substring(0, 8);
  private final Map<UUID, String> names = new HashMap<>();
  private String search = "";
  private PrivateDesk desk;
  private OverHttp http;

  @BeforeEach
  void open() {
    desk = new PrivateDesk(file, tasks, forms, identity);
    http = desk.http;
  }

  @Test
  void sealed_within_a_second_destroyed_when_the_document_was_seen_and_nothing_kept_after() {
    Map<String, Object> ofCandidate = PrivateDesk.read(PrivateDesk.plate());
    ofCandidate.put("candidates", List.of(Map.of("plate", plate, "confidence", 0.3)));
    JsonNode first = http.read(PrivateDesk.read(plate)).body();
    http.read(ofCandidate);
    await().atMost(Duration.ofSeconds(10)).until(() -> desk.total(plate) == 1);

    desk.ask(number, plate);
    long since = System.nanoTime();
    assertThat(desk.total(plate)).as("at once").isZero();
    assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(1));
    assertThat(desk.total(String.valueOf(ofCandidate.get("plate")))).isLessThanOrEqualTo(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> desk.total(String.valueOf(ofCandidate.get("plate"))) == 0);

    JsonNode whileSealed = http.read(PrivateDesk.read(plate)).body();
    assertThat(rows()).as("kept until the document was seen").isEqualTo(3);
    assertThat(desk.total(plate)).isZero();

    since = System.nanoTime();
    desk.verify(plate);
    assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(60));
    assertThat(rows()).isZero();
    JsonNode after = http.read(PrivateDesk.read(plate)).body();
    assertThat(rows()).isZero();
    assertThat(List.of(first, whileSealed, after)).containsOnly(first);
    assertThat(desk.request(plate).certificates())
        .singleElement()
        .satisfies(certificate -> assertThat(certificate).contains("13.824 subd. 3(c)"));
  }

  @Test
  void copies_in_case_files_stay_while_their_case_is_active_and_somebody_decided_so() {
    List<String> two = findTwo();
    UUID active = caseWith(two.get(0));
    UUID ended = caseWith(two.get(0));
    end(ended);
    String destroyed = two.get(1);
    UUID alone = caseWith(destroyed);
    UUID aloneEnded = caseWith(destroyed);
    end(aloneEnded);
    // Only copies are left of this one.
    LocalDate day =
        jdbc.queryForObject(
            "select day from reads where id = ?", LocalDate.class, UUID.fromString(destroyed));
    stores.forEach(store -> store.destroyReads(day, Set.of(UUID.fromString(destroyed))));

    desk.ask(number, plate);
    desk.verify(plate);
    UUID id = desk.request(plate).id();
    desk.waitFor(id, "Task_DecideException");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> copied(ended) + copied(aloneEnded) == 0 && rows() == 0);
    assertThat(copied(active) + copied(alone)).as("a person decides").isEqualTo(2);

    desk.decide(
        PrivateDesk.ATTORNEY,
        id,
        "Task_DecideException",
        Map.of("exceptionDecision", "KEEP_CASE_COPY"));
    await().atMost(Duration.ofSeconds(30)).until(() -> desk.request(plate).caseCopies() != null);
    end(alone);
    destroyParts.copiesOfEndedCases();

    assertThat(copied(active)).isEqualTo(1);
    assertThat(copied(alone)).as("what let it stay has ended").isZero();
    for (UUID each : List.of(ended, alone, aloneEnded)) {
      assertThat(
              jdbc.queryForObject(
                  """
                  select (select count(*) from case_custody where case_id = ?)
                    + (select count(*) from case_copy_destructions where case_id = ?)
                    + (select count(*) from evidence_packages where case_id = ?)
                  """,
                  Long.class,
                  each,
                  each,
                  each))
          .as("nothing is left that tells of a copy")
          .isZero();
    }
    assertThat(desk.request(plate).certificates())
        .filteredOn(certificate -> certificate.contains("case copies destruction certificate"))
        .hasSize(3);
  }

  /** Reads of the plate, found by a search of the investigator's: a plate is searched rarely. */
  private List<String> findTwo() {
    http.read(PrivateDesk.read(plate));
    http.read(PrivateDesk.read(plate));
    JsonNode found =
        await()
            .pollDelay(Duration.ofSeconds(2))
            .pollInterval(Duration.ofSeconds(3))
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> http.post("investigator", "/api/searches", PrivateDesk.search(plate)).body(),
                body -> body.path("total").asInt() == 2);
    search = found.path("searchId").asText();
    return found.path("results").findValuesAsText("readId");
  }

  private UUID caseWith(String read) {
    String name = "27-" + UUID.randomUUID().toString().substring(0, 8);
    UUID id = UUID.fromString(hear(name, true));
    names.put(id, name);
    assertThat(
            http.post(
                    "investigator",
                    "/api/searches/" + search + "/evidence",
                    Map.of("readIds", List.of(read), "caseNumber", name))
                .status())
        .isEqualTo(201);
    assertThat(copied(id)).isEqualTo(1);
    return id;
  }

  private void end(UUID id) {
    hear(Objects.requireNonNull(names.get(id)), false);
  }

  private String hear(String name, boolean active) {
    return http.post(
            "records",
            "/api/cases",
            Map.of("number", name, "active", active, "assignedTo", List.of("investigator")))
        .body()
        .path("caseId")
        .asText();
  }

  private long copied(UUID caseId) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select count(*) from case_copies where case_id = ?", Long.class, caseId));
  }

  @Test
  void who_is_no_participant_is_refused_by_two_and_the_reads_come_back() {
    http.read(PrivateDesk.read(plate));
    await().atMost(Duration.ofSeconds(10)).until(() -> desk.total(plate) == 1);
    desk.ask(number, plate);
    UUID id = desk.request(plate).id();
    desk.decide(
        PrivateDesk.DESK,
        id,
        "Task_CheckDocument",
        Map.of(
            "method", "AUTHORIZATION",
            "checkedOn", Days.of(Instant.now()).toString(),
            "identityDecision", "NOT_VERIFIED"));
    assertThat(desk.total(plate)).isZero();
    desk.decide(
        PrivateDesk.ATTORNEY, id, "Task_ConfirmRefusal", Map.of("refusalDecision", "REFUSE"));

    await().atMost(Duration.ofSeconds(20)).until(() -> desk.total(plate) == 1);
    assertThat(desk.request(plate).state()).isEqualTo(State.REFUSED);
  }

  @Test
  void the_same_request_twice_has_the_same_answer_after_the_same_time() {
    long from = System.nanoTime();
    JsonNode first = desk.ask(number, plate).body();
    long firstTook = System.nanoTime() - from;
    from = System.nanoTime();
    JsonNode second = desk.ask(" " + number.toLowerCase(java.util.Locale.ROOT), plate).body();
    long secondTook = System.nanoTime() - from;

    assertThat(second).isEqualTo(first);
    assertThat(Math.abs(firstTook - secondTook) % 400_000_000L)
        .as("whole beats apart, if at all")
        .satisfiesAnyOf(
            apart -> assertThat(apart).isLessThan(60_000_000L),
            apart -> assertThat(apart).isGreaterThan(340_000_000L));
    OverHttp.Answer status =
        http.postAsNobody(
            "/api/deletion-requests/status",
            Map.of(
                "receipt", first.get("receipt").asText(),
                "statusSecret", first.get("statusSecret").asText()));
    assertThat(status.body().get("status").asText()).isEqualTo("IN_EFFECT");
    assertThat(
            http.postAsNobody(
                    "/api/deletion-requests/status",
                    Map.of("receipt", first.get("receipt").asText(), "statusSecret", "wrong"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void bad_input_is_refused_and_never_said_back() {
    for (Object body :
        List.of(
            Map.of("participantReference", number),
            Map.of("plates", List.of(plate)),
            Map.of("participantReference", number, "plates", List.of(plate + "TOOLONGFORAPLATE")),
            Map.of(
                "participantReference",
                number,
                "plates",
                DoubleStream.iterate(0, i -> i + 1)
                    .limit(11)
                    .mapToObj(i -> plate + (int) i)
                    .toList()))) {
      OverHttp.Answer answer = http.postAsNobody("/api/deletion-requests", body);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body().get("clause").asText()).isEqualTo("13.824 subd. 3(c)");
      assertThat(answer.body().toString()).doesNotContain(plate, number);
    }
    assertThat(http.postAsNobody("/api/deletion-requests", List.of(plate)).status()).isEqualTo(400);
  }

  @Test
  void attack_an_administrator_of_the_application_asks_every_door_for_a_list() {
    desk.ask(number, plate);
    UUID id = desk.request(plate).id();
    desk.waitFor(id, "Task_CheckDocument");

    for (Person insider : INSIDERS) {
      assertThat(http.get(insider.username(), "/private-requests").status())
          .as(insider.username())
          .isIn(302, 401, 403);
      desk.as(
          insider,
          () -> {
            assertThat(
                    tasks.createTaskQuery().processDefinitionKey("deletion-5b").count()
                        + runtime
                            .createProcessInstanceQuery()
                            .processDefinitionKey("deletion-5b")
                            .count()
                        + history
                            .createHistoricTaskInstanceQuery()
                            .processDefinitionKey("deletion-5b")
                            .count()
                        + history
                            .createHistoricActivityInstanceQuery()
                            .processDefinitionId(definition())
                            .count()
                        + models
                            .createProcessDefinitionQuery()
                            .processDefinitionKey("deletion-5b")
                            .count())
                .as(insider.username())
                .isZero();
          });
    }
  }

  @Test
  void attack_the_auditor_reads_the_trail_of_a_whole_request() {
    long before = trailSize();
    desk.ask(number, plate);
    desk.verify(plate);
    String id = desk.request(plate).id().toString();
    http.get("auditor", "/api/trail/checkpoint");

    for (String page : List.of("/api/trail/entries?from=" + before + "&to=" + (before + 1000))) {
      String told = http.get("auditor", page).body().toString();
      assertThat(told).contains("PRIVATE").doesNotContain(id, plate, number, "deletion-5b");
      assertThat(told).doesNotContain("private-request", "Suppression", "DeletionRequested");
    }
    for (String page : List.of("/public", "/public/trail", "/public/law.json", "/v3/api-docs")) {
      assertThat(http.get("auditor", page).body().toString()).doesNotContain(id, plate, number);
    }
  }

  @Test
  void attack_a_database_administrator_dumps_every_table_and_file_and_looks_for_the_plate()
      throws Exception {
    http.read(PrivateDesk.read(plate));
    await().atMost(Duration.ofSeconds(10)).until(() -> desk.total(plate) == 1);
    desk.ask(number, plate);
    desk.verify(plate);
    http.read(PrivateDesk.read(plate));
    String upper = number.toUpperCase(java.util.Locale.ROOT);

    for (String table :
        jdbc.queryForList(
            "select quote_ident(table_name) from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE'",
            String.class)) {
      assertThat(
              jdbc.queryForObject(
                  "select count(*) from " + table + " t where t::text like any (array[?, ?, ?, ?])",
                  Long.class,
                  like(plate),
                  like(upper),
                  like(hex(plate)),
                  like(hex(upper))))
          .as(table)
          .isZero();
    }
    assertThat(FilesWith.text(plate)).isEmpty();
    assertThat(FilesWith.text(upper)).isEmpty();
  }

  @Test
  void attack_a_database_administrator_tests_a_plate_against_the_set() throws Exception {
    desk.ask(number, plate);
    desk.verify(plate);
    Set<String> rows =
        new HashSet<>(
            jdbc.queryForList("select encode(token, 'hex') from suppressions", String.class));

    assertThat(rows).hasSizeGreaterThan(512);
    for (String guess : List.of(plate, "sealed " + plate, "suppressed " + plate, number)) {
      for (String algorithm : List.of("SHA-256", "SHA-512/256", "SHA3-256")) {
        byte[] hash =
            MessageDigest.getInstance(algorithm).digest(guess.getBytes(StandardCharsets.UTF_8));
        assertThat(rows).doesNotContain(java.util.HexFormat.of().formatHex(hash));
      }
    }
    assertThat(
            jdbc.queryForList(
                "select column_name from information_schema.columns"
                    + " where table_name in ('suppressions', 'private_requests')",
                String.class))
        .containsExactlyInAnyOrder("token", "id", "found_by", "sealed");
    assertThat(
            jdbc.queryForList(
                "select distinct length(sealed) from private_requests", Integer.class))
        .as("one length, whatever it holds")
        .hasSize(1);
  }

  @Test
  void attack_a_database_administrator_compares_what_a_read_leaves_behind() {
    desk.ask(number, plate);
    desk.verify(plate);
    String free = PrivateDesk.plate();

    Map<String, Long> ofFree = least(() -> http.read(PrivateDesk.read(free)));
    Map<String, Long> ofProtected = least(() -> http.read(PrivateDesk.read(plate)));

    // The one difference there has to be: no row. The outbox empties itself.
    ofFree.keySet().removeIf(table -> table.startsWith("reads_") || table.equals("index_outbox"));
    ofProtected.keySet().removeIf(table -> table.equals("index_outbox"));
    assertThat(ofProtected).isEqualTo(ofFree);
  }

  /** What each of three leaves behind: others write to the same tables meanwhile. */
  private Map<String, Long> least(Runnable action) {
    Map<String, Long> least = new TreeMap<>(left(action));
    for (int again = 0; again < 2; again++) {
      Map<String, Long> more = left(action);
      least.keySet().retainAll(more.keySet());
      least.replaceAll((table, rows) -> Math.min(rows, more.getOrDefault(table, rows)));
    }
    return least;
  }

  // Under the load of a whole run the two samples of answer times could be told apart (p < 0.001).
  @Tag("open")
  @Test
  void attack_an_insider_measures_how_long_a_reader_waits_for_its_answer() {
    desk.ask(number, plate);
    desk.verify(plate);
    String free = PrivateDesk.plate();

    assertThat(chanceOfNoDifference(plate, free, each -> http.read(PrivateDesk.read(each))))
        .as("Kolmogorov–Smirnov, n = %d of each", samples)
        .isGreaterThan(0.001);
  }

  @Test
  void attack_an_insider_measures_and_compares_searches() {
    desk.ask(number, plate);
    desk.verify(plate);
    String never = PrivateDesk.plate();
    List<String> answers = new ArrayList<>();

    double chance =
        chanceOfNoDifference(
            plate,
            never,
            each -> {
              JsonNode body =
                  http.post("investigator", "/api/searches", PrivateDesk.search(each)).body();
              answers.add(body.get("total") + " " + body.get("results") + body.get("rulings"));
            });

    assertThat(new HashSet<>(answers)).hasSize(1);
    assertThat(chance).as("n = %d of each", samples).isGreaterThan(0.001);
    List<String> trail =
        jdbc.queryForList(
            """
            select distinct outcome || clause || ((content::jsonb - 'subjectId') #- '{details,judgement}')::text
            from trail_entries e join trail_payloads p on p.entry_id = e.id
            where action = 'ReadsSearched' and actor = 'investigator'
            and recorded_at > now() - interval '5 seconds'
            """,
            String.class);
    assertThat(trail).hasSizeLessThanOrEqualTo(1);
  }

  /** Both in turn, in an order of chance with a fixed seed, after some that are not counted. */
  private double chanceOfNoDifference(String one, String other, Consumer<String> asked) {
    Random random = new Random(20261125);
    for (int i = 0; i < 20; i++) {
      asked.accept(i % 2 == 0 ? one : other);
    }
    double[] ofOne = new double[samples];
    double[] ofOther = new double[samples];
    for (int i = 0; i < samples; i++) {
      boolean first = random.nextBoolean();
      for (boolean now : new boolean[] {first, !first}) {
        long from = System.nanoTime();
        asked.accept(now ? one : other);
        (now ? ofOne : ofOther)[i] = System.nanoTime() - from;
      }
    }
    return SamePopulation.chance(ofOne, ofOther);
  }

  private String definition() {
    return String.valueOf(
        jdbc.queryForObject(
            "select max(id_) from act_re_procdef where key_ = 'deletion-5b'", String.class));
  }

  private Map<String, Long> left(Runnable act) {
    Map<String, Long> before = counts();
    act.run();
    Map<String, Long> after = counts();
    Map<String, Long> left = new java.util.TreeMap<>();
    after.forEach(
        (table, rows) -> {
          long more = rows - before.getOrDefault(table, 0L);
          if (more != 0) {
            left.put(table, more);
          }
        });
    return left;
  }

  private Map<String, Long> counts() {
    UnaryOperator<String> count = table -> "select count(*) from " + table;
    Map<String, Long> counts = new java.util.TreeMap<>();
    for (String table :
        jdbc.queryForList(
            "select quote_ident(table_name) from information_schema.tables where table_schema ="
                + " 'public' and table_type = 'BASE TABLE' and table_name not like 'act_%'"
                + " and table_name not in ('trail_nodes', 'trail_checkpoints', 'reads')",
            String.class)) {
      Long rows = jdbc.queryForObject(count.apply(table), Long.class);
      counts.put(table, rows == null ? 0 : rows);
    }
    return counts;
  }

  private long rows() {
    return scan.ofPlates(Days.of(Instant.now()), List.of(plate)).size()
        + scan.ofPlates(Days.of(Instant.now().minusSeconds(600)), List.of(plate)).stream()
            .filter(read -> !read.day().equals(Days.of(Instant.now())))
            .count();
  }

  private long trailSize() {
    Long size = jdbc.queryForObject("select count(*) from trail_entries", Long.class);
    return size == null ? 0 : size;
  }

  private static String like(String text) {
    return "%" + text + "%";
  }

  private static String hex(String text) {
    return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
