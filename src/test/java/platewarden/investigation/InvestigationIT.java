package platewarden.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import platewarden.Browser;
import platewarden.PlatewardenIT;
import platewarden.alerts.OverHttp;
import platewarden.investigation.offline.VerifyPackage;
import platewarden.law.Refused;
import platewarden.platform.Person;

/** Cases, files, packages and tracking as people and systems use them. */
@PlatewardenIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvestigationIT {

  private static final String CASE = "26-100001";
  private static final String BASE = "http://localhost:18080";
  private static final String REASON =
      "Store video of Nov 23 about 21:00 shows this vehicle leaving the theft; the clerk gave the plate.";
  private static final Path PICTURES = Path.of("target", "pictures", "investigation");

  private final OverHttp http = new OverHttp();
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  @Autowired private JdbcTemplate jdbc;
  @Autowired private CaseCopies copies;
  @Autowired private CaseTable cases;
  @Autowired private platewarden.protection.CaseCopies ofParticipants;
  @Autowired private DestroyCaseCopies destroyCopies;
  @Autowired private RefusalsOnTrail refusals;
  @Autowired private TrackingAuthorizations gate;
  @Autowired private Clock clock;

  private Browser browser;

  @BeforeAll
  void open(@Value("${server.port}") int port) throws IOException {
    browser = Browser.open("http://localhost:" + port);
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static String number() {
    return "27-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
    return bytes.toByteArray();
  }

  private JsonNode enter(String number, boolean active, String... accounts) {
    OverHttp.Answer answer =
        http.post(
            "records",
            "/api/cases",
            Map.of("number", number, "active", active, "assignedTo", List.of(accounts)));
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private record Found(String search, String read) {}

  /** A read that a reader sent and a search of the investigator's showed. */
  private Found found(String plate) throws IOException {
    Map<String, Object> read = new LinkedHashMap<>();
    read.put("sourceEventId", UUID.randomUUID().toString());
    read.put("collectedAt", Instant.now().minusSeconds(1).toString());
    read.put("plate", plate);
    read.put("region", "US-MN");
    read.put("confidence", 0.9);
    read.put(
        "images",
        List.of(
            Map.of(
                "role",
                "PLATE",
                "mediaType",
                "image/jpeg",
                "base64",
                Base64.getEncoder().encodeToString(picture()))));
    assertThat(http.read(read).status()).isEqualTo(200);
    Map<String, Object> search = new LinkedHashMap<>();
    search.put("plate", plate);
    search.put("from", Instant.now().minus(Duration.ofDays(1)).toString());
    search.put("to", Instant.now().plus(Duration.ofDays(1)).toString());
    search.put("purpose", "ACTIVE_CRIMINAL_INVESTIGATION");
    search.put("caseNumber", CASE);
    search.put("factualBasis", REASON);
    OverHttp.Answer answer =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> http.post("investigator", "/api/searches", search),
                it -> it.body().path("total").asLong() == 1);
    return new Found(
        answer.body().path("searchId").asText(),
        answer.body().path("results").path(0).path("readId").asText());
  }

  private HttpResponse<byte[]> bytes(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private HttpResponse<byte[]> evidence(String user, String search, String number, String... reads)
      throws IOException {
    return bytes(
        http.request(user, "/api/searches/" + search + "/evidence")
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    json.writeValueAsString(
                        Map.of("readIds", List.of(reads), "caseNumber", number))))
            .build());
  }

  private static String plate() {
    return "Z"
        + UUID.randomUUID()
            .toString()
            .replaceAll("[^0-9a-f]", "")
            .substring(0, 5)
            .toUpperCase(Locale.ROOT);
  }

  private String verify(byte[] zip, int expected) throws IOException {
    Path file = Files.createTempFile("package", ".zip");
    Files.write(file, zip);
    String key =
        new String(
            bytes(HttpRequest.newBuilder(java.net.URI.create(BASE + "/public/trail/key")).build())
                .body(),
            StandardCharsets.UTF_8);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        VerifyPackage.run(
            List.of(file.toString(), "--key", key.strip()),
            new PrintStream(said, true, StandardCharsets.UTF_8));
    Files.delete(file);
    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
    return said.toString(StandardCharsets.UTF_8);
  }

  @Nested
  @DisplayName("13.82 subd. 7")
  class Subd7 {

    @Test
    void records_enter_a_case_and_only_those_it_is_assigned_to_see_it() {
      String number = number();
      String id = enter(number, true, "investigator").path("caseId").asText();

      assertThat(http.get("investigator", "/api/cases/" + id).status()).isEqualTo(200);
      assertThat(http.get("officer", "/api/cases/" + id).status()).isEqualTo(404);
      assertThat(http.get("tuadmin", "/api/cases/" + id).body().path("number").asText())
          .isEqualTo(number);
      assertThat(
              http.post("investigator", "/api/cases", Map.of("number", number, "active", false))
                  .status())
          .isEqualTo(403);
      enter(number, false, "investigator");
      assertThat(http.get("investigator", "/api/cases/" + id).body().path("inactiveSince").asText())
          .isNotBlank();
      assertThat(
              jdbc.queryForList(
                  "select action from trail_entries where subject_type = 'case' and subject_id = ?",
                  String.class,
                  id))
          .contains("CaseEntered", "CaseChanged");
    }

    @Test
    void a_file_of_rubbish_is_refused_with_a_reason() {
      OverHttp.Answer answer = http.upload("records", "/api/cases/files", "no,such,columns\n1,2,3");

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body().path("file").path("reason").asText()).contains("number,state");
      assertThat(http.upload("officer", "/api/cases/files", "x").status()).isEqualTo(403);
    }
  }

  @Nested
  @DisplayName("GO-445.17 QueryLog")
  class QueryLog {

    @Test
    void found_reads_become_a_package_that_anybody_can_check_and_nobody_can_change()
        throws IOException {
      String plate = plate();
      Found found = found(plate);

      HttpResponse<byte[]> answer = evidence("investigator", found.search(), CASE, found.read());

      assertThat(answer.statusCode()).isEqualTo(201);
      byte[] zip = answer.body();
      String text = new String(zip, StandardCharsets.ISO_8859_1);
      assertThat(text)
          .contains(
              "evidence/bagit.txt",
              "evidence/data/reads/001.json",
              "evidence/data/images/001-1-plate.jpg",
              "evidence/data/chain-of-custody.csv",
              "CONFIDENTIALITY NOTICE",
              plate);
      assertThat(text).contains(new String(picture(), StandardCharsets.ISO_8859_1));
      assertThat(verify(zip, 0))
          .contains("the signature is that of the key", "signed is: case " + CASE);

      for (int i = 0; i < zip.length; i += Math.max(1, zip.length / 40)) {
        byte[] changed = zip.clone();
        changed[i] ^= 1;
        assertThat(verify(changed, 1)).as("byte %d", i).contains("WRONG");
      }

      String again = answer.headers().firstValue("Location").orElseThrow();
      assertThat(bytes(http.request("investigator", again).GET().build()).body()).isEqualTo(zip);
      assertThat(bytes(http.request("officer", again).GET().build()).statusCode()).isEqualTo(404);
      assertThat(copies.ofReads(List.of(UUID.fromString(found.read())))).hasSize(1);
      assertThat(
              jdbc.queryForList("select sealed from case_copies", byte[].class).stream()
                  .map(row -> new String(row, StandardCharsets.ISO_8859_1)))
          .noneMatch(row -> row.contains(plate));
    }

    @Test
    void what_was_not_shown_or_is_no_case_of_theirs_is_not_copied() throws IOException {
      Found found = found(plate());

      assertThat(
              evidence("investigator", found.search(), CASE, UUID.randomUUID().toString())
                  .statusCode())
          .isEqualTo(404);
      assertThat(evidence("tuadmin", found.search(), CASE, found.read()).statusCode())
          .isEqualTo(404);
      HttpResponse<byte[]> others =
          evidence("investigator", found.search(), "26-100002", found.read());
      assertThat(others.statusCode()).isEqualTo(403);
      HttpResponse<byte[]> inactive =
          evidence("investigator", found.search(), "26-100009", found.read());
      assertThat(inactive.statusCode()).isEqualTo(409);
      assertThat(new String(inactive.body(), StandardCharsets.UTF_8)).contains("13.82 subd. 7");
      assertThat(evidence("investigator", found.search(), CASE).statusCode()).isEqualTo(422);
      assertThat(copies.ofReads(List.of(UUID.fromString(found.read())))).isEmpty();
    }
  }

  @Nested
  @DisplayName("13.824 subd. 3(d)")
  class Subd3d {

    private CaseCopy copied(String number) throws IOException {
      Found found = found(plate());
      assertThat(evidence("investigator", found.search(), number, found.read()).statusCode())
          .isEqualTo(201);
      return copies.ofReads(List.of(UUID.fromString(found.read()))).get(0);
    }

    private DueFiles due(String replace, String by, Duration later) {
      return new DueFiles(
          copies,
          cases,
          destroyCopies,
          LawOfTests.with(replace, by),
          refusals,
          Clock.fixed(clock.instant().plus(later), ZoneOffset.UTC));
    }

    @Test
    @DisplayName("138.17 subd. 1; 138.17 subd. 7")
    void a_file_goes_by_the_approved_schedule_and_by_nothing_else() throws IOException {
      String number = number();
      UUID id = UUID.fromString(enter(number, true, "investigator").path("caseId").asText());
      CaseCopy copy = copied(number);
      Person records = new Person("records", Set.of("records"));
      enter(number, false, "investigator");

      assertThatThrownBy(() -> due("", "", Duration.ofDays(5000)).destroy(records, id))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("138.17 subd. 1");

      String approved =
          "default: none-approved, decisions: [{from: '2026-01-01', value: code-of-an-approved-schedule, by: panel, numbers: {period: {value: P30D, kind: ceiling, from: inactivity}}}],";
      assertThatThrownBy(
              () ->
                  due("default: none-approved,", approved, Duration.ofDays(29))
                      .destroy(records, id))
          .hasMessageContaining("It is due on");
      assertThat(copies.find(copy.id())).isPresent();

      String certificate =
          due("default: none-approved,", approved, Duration.ofDays(32)).destroy(records, id);

      assertThat(certificate).contains("clause 13.824 subd. 3(d)", "copies 1", copy.sha256());
      assertThat(copies.find(copy.id())).isEmpty();
      assertThat(copies.of(id)).isEmpty();
      assertThat(
              jdbc.queryForObject(
                  "select count(*) from case_copy_pictures where copy_id = ?",
                  Long.class,
                  copy.id()))
          .isZero();
      assertThat(copies.custody(id, Long.MAX_VALUE))
          .extracting(CaseCopy.Custody::act)
          .contains("COPIED", "DESTROYED");
    }

    @Test
    @DisplayName("13.824 subd. 3(c)")
    void one_copy_can_be_destroyed_and_the_file_looks_as_if_it_never_was_there()
        throws IOException {
      String plate = plate();
      Found first = found(plate);
      String number = number();
      UUID id = UUID.fromString(enter(number, true, "investigator").path("caseId").asText());
      assertThat(evidence("investigator", first.search(), number, first.read()).statusCode())
          .isEqualTo(201);
      CaseCopy other = copied(number);

      List<platewarden.protection.CaseCopies.Copy> found = ofParticipants.of(List.of(plate));
      assertThat(found).singleElement().satisfies(it -> assertThat(it.active()).isTrue());
      List<String> certificates = ofParticipants.destroy(UUID.randomUUID(), found, "privacy");

      assertThat(certificates)
          .singleElement()
          .satisfies(it -> assertThat(it).contains("clause 13.824 subd. 3(c)", "remaining 0"));
      assertThat(ofParticipants.of(List.of(plate))).isEmpty();
      assertThat(
              jdbc.queryForObject(
                  "select count(*) from case_copy_destructions where case_id = ?", Long.class, id))
          .isZero();
      assertThat(
              jdbc.queryForObject(
                  "select count(*) from evidence_packages where ? = any (copies)",
                  Long.class,
                  found.get(0).id()))
          .isZero();
      assertThat(copies.of(id)).extracting(CaseCopy::id).containsExactly(other.id());
      assertThat(copies.open(other.id())).as("the others can be opened still").isPresent();
      assertThat(copies.custody(id, Long.MAX_VALUE))
          .noneMatch(it -> it.copyId().equals(found.get(0).id()));
      assertThat(
              jdbc.queryForObject(
                  "select count(*) from trail_entries where action like 'Copies%' and subject_id = ?",
                  Long.class, id.toString()))
          .as("what is private says so in its sealed part alone")
          .isZero();
    }
  }

  @Nested
  @DisplayName("13.824 subd. 2(d)")
  class Subd2d {

    @Test
    void a_warrant_is_asked_for_on_the_page_looked_at_in_tasklist_and_then_in_force() {
      String number = number();
      String caseId = enter(number, true, "investigator").path("caseId").asText();
      Page page = browser.as("investigator", Browser.DESKTOP);
      page.navigate("/cases/tracking");
      page.fill("#caseNumber", number);
      page.fill("#scope", "The car of the subject, until the arrest");
      page.check("#b-w");
      page.fill("#court", "Ramsey County District Court");
      page.fill("#warrantNumber", "62-CR-26-4711");
      page.setInputFiles(
          "#document",
          new FilePayload(
              "warrant.pdf",
              "application/pdf",
              "%PDF-1.7 synthetic".getBytes(StandardCharsets.US_ASCII)));
      page.click("text=Send the request");
      assertThat(page.locator("h1")).isNotNull();
      assertThat(page.url()).contains("/cases/tracking/");
      assertThat(browser.faults(page)).isEmpty();
      page.screenshot(shot("tracking-request"));
      assertThat(gate.of(number, clock.instant())).isEmpty();

      Page tasks = browser.as("supervisor", Browser.DESKTOP);
      tasks.navigate("/camunda/app/tasklist/");
      tasks.locator("text=Check warrant").first().click();
      tasks.locator("text=Claim").first().click();
      tasks.locator("label:has-text('Valid – it covers')").click();
      tasks.waitForTimeout(500);
      tasks.screenshot(shot("tasklist-check-warrant"));
      assertThat(tasks.content()).doesNotContain(number).doesNotContain("62-CR-26-4711");

      assertThat(caseId).isNotBlank();
    }

    @Test
    void an_exigency_is_in_force_when_the_answer_comes_and_ends_with_the_withdrawal() {
      String number = number();
      enter(number, true, "investigator");
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
      JsonNode line = asked.body().path("tracking");
      assertThat(line.path("state").asText()).isEqualTo("IN_FORCE");
      assertThat(gate.of(number, clock.instant()))
          .hasValueSatisfying(it -> assertThat(it.basis()).isEqualTo("EXIGENCY"));
      String id = line.path("id").asText();
      assertThat(http.get("officer", "/api/tracking-authorizations/" + id).status()).isEqualTo(404);

      assertThat(
              http.post("investigator", "/api/tracking-authorizations/" + id + "/withdrawal", "")
                  .status())
          .isEqualTo(204);
      assertThat(gate.of(number, clock.instant())).isEmpty();
      assertThat(
              jdbc.queryForList(
                  "select text_ from act_hi_varinst v join act_hi_procinst p on p.id_ = v.proc_inst_id_ where p.business_key_ = ?",
                  String.class,
                  id))
          .noneMatch(it -> it != null && (it.contains(number) || it.contains("child")));
    }

    @Test
    void what_is_missing_is_said_with_its_clause() {
      OverHttp.Answer asked =
          http.post(
              "investigator",
              "/api/tracking-authorizations",
              Map.of("caseNumber", CASE, "basis", "WARRANT", "scope", "a car"));
      assertThat(asked.status()).isEqualTo(201);
      assertThat(asked.body().path("tracking").path("state").asText()).isEqualTo("REFUSED");
      assertThat(
              http.post("officer", "/api/tracking-authorizations", Map.of("caseNumber", CASE))
                  .status())
          .isEqualTo(403);
      assertThat(http.post("investigator", "/api/tracking-authorizations", Map.of()).status())
          .isEqualTo(422);
    }
  }

  private static Page.ScreenshotOptions shot(String name) {
    return new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true);
  }

  @Test
  void every_page_can_be_read_by_everybody_on_both_screens() throws IOException {
    Found found = found(plate());
    evidence("investigator", found.search(), CASE, found.read());
    String id = cases.find(CASE).orElseThrow().record().id().toString();
    String inactive = cases.find("26-100009").orElseThrow().record().id().toString();
    for (String[] each :
        new String[][] {
          {"records", "/cases"},
          {"investigator", "/cases"},
          {"investigator", "/cases/" + id},
          {"records", "/cases/" + id},
          {"records", "/cases/" + inactive},
          {"records", "/cases/due"},
          {"investigator", "/cases/tracking"},
          {"supervisor", "/cases/tracking"},
        }) {
      for (Browser.Screen screen : new Browser.Screen[] {Browser.DESKTOP, Browser.PHONE}) {
        Page page = browser.as(each[0], screen);
        assertThat(page.navigate(each[1]).status()).as(each[1]).isEqualTo(200);
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(browser.faults(page)).as("%s on %s", each[1], screen).isEmpty();
        page.screenshot(
            shot(
                each[0]
                    + each[1].replace('/', '-').replace(id, "case").replace(inactive, "inactive")
                    + "-"
                    + screen.width()));
        page.context().close();
      }
    }
  }
}
