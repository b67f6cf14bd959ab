package platewarden.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import platewarden.PlatewardenIT;
import platewarden.protection.NewDeletionRequest;
import platewarden.protection.ProtectVehicles;
import platewarden.protection.ProtectionFile;
import platewarden.protection.ReceiveDeletionRequest;
import platewarden.readers.Reader;
import platewarden.readers.Readers;

@PlatewardenIT
class IngestIT {

  @Autowired private JdbcTemplate jdbc;
  @Autowired private Readers readers;
  @Autowired private ReceiveDeletionRequest receive;
  @Autowired private ProtectVehicles protect;
  @Autowired private ProtectionFile requests;
  @Autowired private Clock clock;

  @Autowired private Environment environment;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private String reader = "";

  @BeforeEach
  void aReaderOfItsOwn() {
    reader = "it-" + UUID.randomUUID();
    register(Reader.State.ACTIVE);
  }

  private void register(Reader.State state) {
    readers.register(
        new Reader(reader, "Test", Reader.Kind.FIXED, "Crossing", 44.95, -93.1, state),
        "secret of " + reader,
        "system");
  }

  private String address(String path) {
    return "http://localhost:" + environment.getRequiredProperty("server.port") + path;
  }

  private Path folder(String property) {
    return Path.of(environment.getRequiredProperty(property));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address(path)))
        .header("Content-Type", "application/json");
  }

  private HttpRequest.Builder authenticated(String path) {
    return to(path).header("Authorization", basic(reader, "secret of " + reader));
  }

  private static String basic(String id, String secret) {
    byte[] credential = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(credential);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String body)
      throws IOException, InterruptedException {
    return http.send(
        request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String format, String body)
      throws IOException, InterruptedException {
    return send(authenticated("/ingest/" + format), body);
  }

  private JsonNode accepted(String body) throws IOException, InterruptedException {
    HttpResponse<String> answer = post("lpr", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private void assertProblem(HttpResponse<String> answer, int status) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(json.readTree(answer.body()).path("status").asInt()).isEqualTo(status);
  }

  private String read(String plate, Instant at) {
    return "{\"plate\":\"%s\",\"collectedAt\":\"%s\"}".formatted(plate, at);
  }

  private int rows() {
    Integer rows =
        jdbc.queryForObject(
            "select count(*) from reads where reader_id = ?", Integer.class, reader);
    return Objects.requireNonNull(rows);
  }

  @Test
  void a_read_is_stored_once_and_is_on_the_trail() throws Exception {
    Instant now = clock.instant();

    assertThat(accepted(read("ABC123", now)).toString())
        .isEqualTo("{\"accepted\":1,\"duplicates\":0,\"refused\":[]}");
    assertThat(accepted(read("ABC123", now)).toString())
        .isEqualTo("{\"accepted\":0,\"duplicates\":1,\"refused\":[]}");

    assertThat(rows()).isEqualTo(1);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from trail_entries where actor = ? and action = 'ReadsCollected'",
                Integer.class,
                "reader:" + reader))
        .isEqualTo(2);
  }

  @Test
  void a_thousand_reads_are_one_message() throws Exception {
    Instant now = clock.instant();
    StringBuilder batch = new StringBuilder("[");
    for (int i = 0; i < 1000; i++) {
      batch.append(i == 0 ? "" : ",").append(read("T" + i, now));
    }

    assertThat(accepted(batch.append(']').toString()).path("accepted").asInt()).isEqualTo(1000);
    assertThat(rows()).isEqualTo(1000);
  }

  @Nested
  @DisplayName("13.05 subd. 5(a)(2)")
  class Credentials {

    @Test
    void an_unknown_reader_and_a_wrong_secret_have_no_identity() throws Exception {
      String body = read("ABC123", clock.instant());

      assertProblem(send(to("/ingest/lpr"), body), 401);
      assertProblem(
          send(to("/ingest/lpr").header("Authorization", basic("nobody", "demo")), body), 401);
      assertProblem(
          send(to("/ingest/lpr").header("Authorization", basic(reader, "demo")), body), 401);
      assertProblem(send(to("/ingest/lpr/k/not-a-secret-of-anybody"), body), 401);
      assertThat(rows()).isZero();
    }

    @Test
    void a_secret_segment_of_the_address_is_enough_and_no_answer_repeats_it() throws Exception {
      String secret = "url-" + UUID.randomUUID();
      readers.giveUrlSecret(reader, secret, "system");

      HttpResponse<String> taken =
          send(to("/ingest/lpr/k/" + secret), read("ABC123", clock.instant()));
      HttpResponse<String> malformed = send(to("/ingest/lpr/k/" + secret), "{");

      assertThat(taken.statusCode()).isEqualTo(200);
      assertThat(rows()).isEqualTo(1);
      assertProblem(malformed, 400);
      assertThat(malformed.body()).doesNotContain(secret);
    }

    @Test
    void the_reader_is_the_credentials_and_never_the_payloads() throws Exception {
      accepted(
          """
          {"plate":"ABC123","collectedAt":"%s","readerId":"demo-1","reader":"demo-1"}
          """
              .formatted(clock.instant()));

      assertThat(rows()).isEqualTo(1);
    }

    @Test
    void headers_and_parameters_steer_nothing() throws Exception {
      HttpRequest.Builder request =
          authenticated("/ingest/lpr?CamelBeanMethodName=toString&format=rekor")
              .header("CAmelExecCommandExecutable", "/bin/sh")
              .header("CamelBeanMethodName", "hashCode")
              .header("CamelFileName", "../../x")
              .header("format", "rekor");

      assertThat(send(request, read("ABC123", clock.instant())).statusCode()).isEqualTo(200);
      assertThat(rows()).isEqualTo(1);
    }
  }

  @Nested
  @DisplayName("13.824 subd. 6(b)")
  class Suspended {

    @Test
    void a_suspended_reader_is_refused_from_the_next_message_on() throws Exception {
      register(Reader.State.SUSPENDED);

      HttpResponse<String> answer = post("lpr", read("ABC123", clock.instant()));

      assertProblem(answer, 403);
      assertThat(json.readTree(answer.body()).path("clause").asText())
          .isEqualTo("13.824 subd. 6(b)");
      assertThat(rows()).isZero();
      assertThat(
              jdbc.queryForObject(
                  "select count(*) from trail_entries where actor = ? and outcome = 'REFUSED'",
                  Integer.class,
                  "reader:" + reader))
          .isEqualTo(1);
    }
  }

  @Nested
  @DisplayName("Bad input")
  class BadInput {

    @Test
    void each_read_is_refused_by_itself_with_a_reason_and_the_rest_is_kept() throws Exception {
      Instant now = clock.instant();

      JsonNode answer =
          accepted(
              "["
                  + String.join(
                      ",",
                      read("GOOD1", now),
                      read("A".repeat(40), now),
                      read("AHEAD1", now.plus(Duration.ofMinutes(5))),
                      read("OLD1", now.minus(Duration.ofDays(61))),
                      "{\"plate\":\"NOTIME\"}",
                      "{\"plate\":\"BAD\",\"collectedAt\":\"" + now + "\",\"confidence\":93}",
                      read("GOOD2", now))
                  + "]");

      assertThat(answer.path("accepted").asInt()).isEqualTo(2);
      assertThat(answer.path("refused").findValuesAsText("index"))
          .containsExactly("1", "2", "3", "4", "5");
      assertThat(answer.path("refused").findValuesAsText("reason"))
          .containsExactly(
              "no plate is that long",
              "the time of collection is in the future",
              "collected longer ago than reads may be kept",
              "the read does not say when it was collected",
              "confidence is not a number from 0 to 1");
      assertThat(answer.path("refused").get(2).path("clause").asText())
          .isEqualTo("13.824 subd. 3(a)");
      assertThat(rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[{\"plate\":\"TSV417\"}", "nothing", "{} {}"})
    void malformed_json_is_not_taken_and_not_quoted(String body) throws Exception {
      HttpResponse<String> answer = post("lpr", body);

      assertProblem(answer, 400);
      assertThat(answer.body()).doesNotContain("TSV417");
    }

    @Test
    void a_batch_of_1001_is_too_large() throws Exception {
      HttpResponse<String> answer = post("lpr", "[" + "{},".repeat(1000) + "{}]");

      assertProblem(answer, 413);
      assertThat(json.readTree(answer.body()).path("detail").asText()).contains("1001 reads");
    }

    @Test
    void seventeen_megabytes_are_too_large() throws Exception {
      assertProblem(post("lpr", " ".repeat(17 * 1024 * 1024)), 413);
    }

    @Test
    void another_content_type_is_not_taken() throws Exception {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(address("/ingest/lpr")))
              .header("Content-Type", "text/csv")
              .header("Authorization", basic(reader, "secret of " + reader));

      assertProblem(send(request, "ABC123"), 415);
    }

    @Test
    void a_format_without_an_adapter_is_not_there() throws Exception {
      assertProblem(post("carrier-pigeon", "{}"), 404);
    }
  }

  @Nested
  @DisplayName("13.824 subd. 2(a)")
  class ThreeKinds {

    @Test
    void a_rekor_group_is_stored_and_what_it_says_of_the_vehicle_is_only_counted()
        throws Exception {
      String group;
      try (InputStream file = getClass().getResourceAsStream("/samples/rekor/alpr_group.v3.json")) {
        group =
            new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                .replace("1760000000504", Long.toString(clock.millis()));
      }

      HttpResponse<String> answer = post("rekor", group);

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(rows()).isEqualTo(1);
      assertThat(
              jdbc.queryForObject(
                  "select count from stripped_fields where reader_id = ? and field = ?",
                  Integer.class,
                  reader,
                  "vehicle.color.name"))
          .isEqualTo(1);
    }

    @Test
    void a_heartbeat_is_answered_and_leaves_nothing() throws Exception {
      HttpResponse<String> answer =
          post("rekor", "{\"data_type\":\"heartbeat\",\"license_key\":\"secret-key\"}");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(
              jdbc.queryForObject(
                  "select count(*) from stripped_fields where reader_id = ?",
                  Integer.class,
                  reader))
          .isZero();
    }
  }

  @Nested
  @DisplayName("13.824 subd. 3(c)")
  class Protected {

    @Test
    void a_protected_vehicle_is_answered_like_any_other_and_leaves_no_row() throws Exception {
      String plate =
          "Q"
              + Integer.toString(reader.hashCode() & 0xFFFFFF, 36)
                  .toUpperCase(java.util.Locale.ROOT);
      String body = read(plate, clock.instant());
      String other = read(plate + "X", clock.instant());
      receive.receive(new NewDeletionRequest(false, plate, List.of(plate)));
      requests.all().stream()
          .filter(request -> request.plates().contains(plate))
          .forEach(request -> protect.start(request.id()));

      assertThat(accepted(body)).isEqualTo(accepted(other));
      assertThat(accepted(body)).isEqualTo(accepted(other));
      assertThat(rows()).isEqualTo(1);
    }
  }

  @Nested
  @DisplayName("Files of reads")
  class Folder {

    @Test
    void a_dropped_file_is_collected_and_gone_and_a_bad_one_lies_sealed() throws Exception {
      Path own = Files.createDirectories(folder("platewarden.reads-directory").resolve(reader));
      Path good = own.resolve("good.json");
      Path bad = own.resolve("bad.json");
      Files.writeString(good, "[" + read("FILE1", clock.instant()) + "]");
      Files.writeString(bad, "FILE2 is not JSON");

      await().atMost(Duration.ofSeconds(30)).until(() -> Files.notExists(good));
      await().atMost(Duration.ofSeconds(30)).until(() -> Files.notExists(bad));

      assertThat(rows()).isEqualTo(1);
      assertThat(
              jdbc.queryForObject(
                  "select count(*) from trail_entries where actor = ? and action ="
                      + " 'ReadsQuarantined'",
                  Integer.class,
                  "reader:" + reader))
          .isEqualTo(1);
      try (var files = Files.walk(folder("platewarden.data").resolve("quarantine"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("FILE2");
        }
      }
    }
  }
}
