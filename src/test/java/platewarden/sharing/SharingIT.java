package platewarden.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.Browser;
import platewarden.PlatewardenIT;
import platewarden.alerts.OverHttp;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.reads.FoundRead;
import platewarden.reads.KeepsReads;
import platewarden.reads.Sequestration;
import platewarden.sharing.offline.CheckedShare;
import platewarden.sharing.offline.VerifyShare;
import platewarden.trail.TrailLog;
import platewarden.trail.VerifierKey;

/** A share from the neighbour's request to the end of its keys, over HTTP and on the engine. */
@PlatewardenIT
class SharingIT {

  private static final Person TU = new Person("tuadmin", Set.of("technology-unit"));
  private static final Person COMMANDER =
      new Person("commander", Set.of("technology-unit-commander"));
  private static final Person AGENCY = new Person("agency", Set.of("partner-agency"));
  private static final String FACTS =
      "Store video of Nov 23 about 21:00 shows this vehicle leaving the theft in our county.";

  private final OverHttp http = new OverHttp();
  private final ObjectMapper json = new ObjectMapper();
  @Autowired private SelectReads select;
  @Autowired private DeliverPackage deliver;
  @Autowired private Shares shares;
  @Autowired private EndShare end;
  @Autowired private TrailLog log;
  @Autowired private Sequestration sequestration;
  @Autowired private TransactionTemplate transaction;
  @Autowired private List<KeepsReads> stores;
  @Autowired private TaskService tasks;
  @Autowired private FormService forms;
  @Autowired private IdentityService identity;
  @Autowired private JdbcTemplate jdbc;

  private final String plate =
      "Q" + UUID.randomUUID().toString().replace("-", "").substring(0, 6).toUpperCase(Locale.ROOT);

  private Map<String, Object> request() {
    Map<String, Object> asked = new HashMap<>();
    asked.put("headAuthorization", "Sheriff, in writing on 2026-11-20");
    asked.put("requester", "Detective");
    asked.put("caseNumber", "DC-26-17");
    asked.put("reasonableSuspicion", "The vehicle fled from an armed robbery under investigation");
    asked.put("factualBasis", FACTS);
    asked.put(
        "criteria",
        Map.of(
            "plate", plate,
            "from", Instant.now().minus(Duration.ofDays(1)).toString(),
            "to", Instant.now().plus(Duration.ofDays(1)).toString()));
    return asked;
  }

  private UUID ask(Map<String, Object> asked) {
    OverHttp.Answer answer = http.post("agency", "/api/sharing-requests", asked);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return UUID.fromString(answer.body().path("id").asText());
  }

  private void reads(int count) {
    for (int number = 0; number < count; number++) {
      assertThat(
              http.read(
                      Map.of(
                          "sourceEventId",
                          UUID.randomUUID().toString(),
                          "collectedAt",
                          Instant.now().minusSeconds(60L + number).toString(),
                          "plate",
                          plate,
                          "region",
                          "US-MN",
                          "confidence",
                          0.9))
                  .status())
          .isEqualTo(200);
    }
  }

  private Task waitFor(UUID share, String step) {
    var query =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(share.toString())
            .taskDefinitionKey(step);
    await().atMost(Duration.ofSeconds(60)).until(() -> query.count() == 1);
    return Objects.requireNonNull(query.singleResult());
  }

  private void decide(UUID share, Person by, String step, Map<String, Object> form) {
    Task task = waitFor(share, step);
    identity.setAuthentication(by.username(), List.copyOf(by.roles()));
    try {
      tasks.claim(task.getId(), by.username());
      forms.submitTaskForm(task.getId(), new HashMap<>(form));
    } finally {
      identity.clearAuthentication();
    }
  }

  private List<FoundRead> found(UUID share, int count) {
    waitFor(share, "Task_SelectReads");
    await()
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions()
        .until(() -> select.candidates(TU, share).size() == count);
    return select.candidates(TU, share);
  }

  private UUID shared(int reads) {
    reads(reads);
    UUID share = ask(request());
    Set<UUID> ids =
        found(share, reads).stream().map(FoundRead::id).collect(Collectors.toUnmodifiableSet());
    select.select(TU, share, ids);
    decide(share, TU, "Task_SelectReads", Map.of("selected", true));
    decide(share, COMMANDER, "Task_DecideSharing", Map.of("shareDecision", "SHARE"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> shares.find(share).orElseThrow().done(Share.Step.SENT));
    return share;
  }

  private static Map<String, byte[]> unpack(byte[] zip) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private byte[] key(UUID share, String day) {
    return Base64.getDecoder()
        .decode(
            http.get("agency", "/api/sharing-requests/" + share + "/keys/" + day)
                .body()
                .path("key")
                .asText());
  }

  @Nested
  @DisplayName("13.824 subd. 4(b)")
  class Recipient {

    @Test
    void a_package_opens_with_the_days_key_until_it_is_withdrawn_and_never_after()
        throws Exception {
      UUID share = shared(2);
      Map<String, byte[]> files = unpack(deliver.content(AGENCY, share));
      JsonNode day = json.readTree(files.get("manifest.json")).path("days").get(0);
      String part = day.path("part").asText();
      byte[] sealed = Objects.requireNonNull(files.get(part));
      assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(plate);
      assertThat(PackageSeal.sha256(sealed)).isEqualTo(day.path("sha256").asText());

      JsonNode opened =
          json.readTree(PackageSeal.open(key(share, day.path("day").asText()), part, sealed));
      assertThat(opened).hasSize(2);
      for (JsonNode read : opened) {
        assertThat(read.path("plate").asText()).isEqualTo(plate);
        assertThat(Instant.parse(read.path("destroyBy").asText()))
            .as("from collection, not from receipt")
            .isEqualTo(Instant.parse(read.path("collectedAt").asText()).plus(Duration.ofDays(60)));
      }
      byte[] changed = sealed.clone();
      changed[20] ^= 1;
      byte[] good = key(share, day.path("day").asText());
      assertThatThrownBy(() -> PackageSeal.open(good, part, changed))
          .isInstanceOf(SecurityException.class);

      KeepsReads kept =
          stores.stream().filter(store -> store.store().equals("shares")).findFirst().orElseThrow();
      LocalDate collected = LocalDate.parse(day.path("day").asText());
      Set<UUID> one = shares.selected(share).get(collected);
      assertThat(kept.remainingReads(collected, Objects.requireNonNull(one))).isEqualTo(2);
      kept.destroyReads(collected, Set.of(one.iterator().next()));

      assertThat(kept.remainingReads(collected, one)).isZero();
      assertThat(
              http.get("agency", "/api/sharing-requests/" + share + "/keys/" + collected).status())
          .isEqualTo(409);
      assertThat(shares.openingKey(share, collected)).isEmpty();
    }

    @Test
    void a_package_verifies_without_network_and_no_byte_of_it_can_be_changed() throws Exception {
      UUID share = shared(2);
      byte[] zip = deliver.content(AGENCY, share);

      assertThat(verify(zip, Clock.systemUTC(), 0))
          .contains("Right: signed is: id " + share, "Right: signed is: reads 2", "destroy by");
      List<VerifierKey> keys = List.of(VerifierKey.parse(log.verifierKey()));
      for (int at = 0; at < zip.length; at++) {
        byte[] changed = zip.clone();
        changed[at] ^= 1;
        assertThat(CheckedShare.of(changed, keys, Instant.now()).wrong())
            .as("byte " + at)
            .isNotEmpty();
      }
      byte[] longer = Arrays.copyOf(zip, zip.length + 1);
      assertThat(CheckedShare.of(longer, keys, Instant.now()).wrong()).isNotEmpty();

      Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(60));
      assertThat(verify(zip, later, 3)).contains("DESTROY NOW: reads-");
    }

    @Test
    void after_its_destroy_by_date_the_recipients_copy_opens_for_nobody() throws Exception {
      UUID share = shared(1);
      Map<String, byte[]> copy = unpack(deliver.content(AGENCY, share));
      LocalDate day = shares.find(share).orElseThrow().days().get(0).day();
      assertThat(http.get("agency", "/api/sharing-requests/" + share + "/keys/" + day).status())
          .isEqualTo(200);
      jdbc.update(
          "update share_days set destroy_by = now() - interval '1 second' where share_id = ?",
          share);

      OverHttp.Answer late = http.get("agency", "/api/sharing-requests/" + share + "/keys/" + day);
      assertThat(late.status()).isEqualTo(409);
      assertThat(late.body().path("clause").asText()).isEqualTo("13.824 subd. 4(b)");

      end.withdraw(share);
      assertThat(shares.openingKey(share, day)).isEmpty();
      byte[] sealed = Objects.requireNonNull(copy.get("reads-" + day + ".sealed"));
      assertThatThrownBy(() -> PackageSeal.open(new byte[32], "reads-" + day + ".sealed", sealed))
          .isInstanceOf(SecurityException.class);
    }

    private String verify(byte[] zip, Clock clock, int expected) throws Exception {
      Path file = Files.createTempFile("share", ".zip");
      Files.write(file, zip);
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      int code =
          VerifyShare.run(
              List.of(file.toString(), "--key", log.verifierKey()),
              new PrintStream(said, true, StandardCharsets.UTF_8),
              clock);
      Files.delete(file);
      assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
      return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_confirmation_withdraws_the_keys_and_closes_the_share() {
      UUID share = shared(1);
      assertThat(
              http.post("agency", "/api/sharing-requests/" + share + "/confirmation", Map.of())
                  .status())
          .isEqualTo(204);

      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> shares.find(share).orElseThrow().closedAt() != null);
      assertThat(shares.asked(share)).as("the agency's words").isEmpty();
      assertThat(shares.content(share)).isEmpty();
    }
  }

  @Nested
  @DisplayName("13.824 subd. 4(a)")
  class AlertsAreSharingToo {

    @Test
    void no_alert_reaches_another_agency_and_none_enters_a_plate_on_our_lists() {
      for (String path :
          List.of("/api/alerts", "/api/alerts/stream", "/api/alerts/" + UUID.randomUUID())) {
        assertThat(http.get("agency", path).status()).as(path).isEqualTo(403);
      }
      assertThat(
              http.post("agency", "/api/hotlists/manual-entries", Map.of("plate", plate)).status())
          .isEqualTo(403);
    }
  }

  @Nested
  @DisplayName("GO-445.17 Sharing 2")
  class Notice {

    @Test
    void the_confidentiality_notice_is_inside_the_package_and_its_version_is_on_the_trail()
        throws Exception {
      UUID share = shared(1);
      Map<String, byte[]> files = unpack(deliver.content(AGENCY, share));

      assertThat(new String(files.get("NOTICE.txt"), StandardCharsets.UTF_8))
          .contains("60 days from its collection", "subd. 4(c)");
      assertThat(
              jdbc.queryForList(
                  "select action from trail_entries where subject_id = ?",
                  String.class,
                  share.toString()))
          .contains("SharingRequested", "SharingChecked", "SharingSearched", "DataShared");
    }
  }

  @Nested
  @DisplayName("13.824 subd. 4(a)")
  class Standards {

    @Test
    void without_the_heads_authorization_it_is_refused_by_rule_and_no_search_is_made() {
      Map<String, Object> asked = request();
      asked.remove("headAuthorization");
      UUID share = ask(asked);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> shares.find(share).orElseThrow().done(Share.Step.REFUSED));

      assertThat(shares.find(share).orElseThrow().facts())
          .filteredOn(fact -> fact.step() == Share.Step.LACKING)
          .singleElement()
          .satisfies(fact -> assertThat(fact.code()).contains("head"));
      assertThatThrownBy(() -> select.candidates(TU, share)).isInstanceOf(Refused.class);
      assertThat(
              jdbc.queryForList(
                  "select 1 from trail_entries where subject_id = ? and action ="
                      + " 'SharingSearched' and outcome = 'DONE'",
                  share.toString()))
          .isEmpty();
    }

    @Test
    void the_selector_does_not_decide_and_nobody_else_fetches() {
      reads(1);
      UUID share = ask(request());
      select.select(TU, share, Set.of(found(share, 1).get(0).id()));
      Person both = new Person("tuadmin", Set.of("technology-unit", "technology-unit-commander"));
      decide(share, TU, "Task_SelectReads", Map.of("selected", true));

      assertThatThrownBy(
              () -> decide(share, both, "Task_DecideSharing", Map.of("shareDecision", "SHARE")))
          .hasMessageContaining("earlier step");
      assertThatThrownBy(() -> deliver.content(TU, share)).isInstanceOf(Refused.class);
    }
  }

  @Nested
  @DisplayName("13.045 subd. 3")
  class Protected {

    @Test
    void what_is_sequestered_after_the_selection_is_not_in_the_package() {
      reads(3);
      UUID share = ask(request());
      List<FoundRead> found = found(share, 3);
      select.select(
          TU, share, found.stream().map(FoundRead::id).collect(Collectors.toUnmodifiableSet()));
      decide(share, TU, "Task_SelectReads", Map.of("selected", true));
      transaction.executeWithoutResult(
          status ->
              sequestration.sequester(
                  UUID.randomUUID(), found.get(0).day(), Set.of(found.get(0).id())));
      decide(share, COMMANDER, "Task_DecideSharing", Map.of("shareDecision", "SHARE"));
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> shares.find(share).orElseThrow().done(Share.Step.SENT));

      assertThat(shares.find(share).orElseThrow().days())
          .singleElement()
          .satisfies(day -> assertThat(day.reads()).isEqualTo(2));
    }
  }

  @Test
  void the_pages_can_be_read_by_everybody(@Value("${server.port}") int port) {
    UUID share = shared(1);
    try (Browser browser = Browser.open("http://localhost:" + port)) {
      for (String who : List.of("agency", "commander")) {
        Page page = browser.as(who, Browser.DESKTOP);
        for (String path : List.of("/sharing", "/sharing/" + share)) {
          assertThat(page.navigate(path).status()).isEqualTo(200);
          assertThat(browser.faults(page)).as(who + " " + path).isEmpty();
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setFullPage(true)
                  .setPath(
                      Path.of(
                          "target/screenshots/sharing-"
                              + who
                              + (path.length() > 9 ? "-share" : "")
                              + ".png")));
        }
      }
      Page staff = browser.as("commander", Browser.PHONE);
      for (String path : List.of("/access/staff", "/access/reviews", "/compliance")) {
        assertThat(staff.navigate(path).status()).isEqualTo(200);
        assertThat(browser.faults(staff)).as(path).isEmpty();
      }
      Page chief = browser.as("chief", Browser.DESKTOP);
      assertThat(chief.navigate("/access/staff").status()).isEqualTo(200);
      assertThat(browser.faults(chief)).isEmpty();
      chief.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target/screenshots/access-staff.png")));
    }
  }
}
