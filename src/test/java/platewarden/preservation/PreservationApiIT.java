package platewarden.preservation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.PlatewardenIT;
import platewarden.destruction.DestroyDueReads;
import platewarden.platform.Days;
import platewarden.preservation.HeldCopies.Outcome;
import platewarden.reads.Read;
import platewarden.reads.ReadStore;

/** Requests without an account over HTTP; bad input; the race with destruction; load. */
@PlatewardenIT
@DisplayName("13.824 subd. 3(b)")
class PreservationApiIT {

  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  @Autowired private HoldFile file;
  @Autowired private HeldCopies copies;
  @Autowired private FreezeScope freeze;
  @Autowired private ReceivePreservationRequest receive;
  @Autowired private DestroyDueReads destroy;
  @Autowired private ReadStore reads;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcTemplate jdbc;

  @Value("${server.port}")
  private int port;

  private record Answer(int status, JsonNode body) {}

  private static Map<String, Object> request(String... plates) {
    Map<String, Object> request = new HashMap<>();
    request.put("requesterName", "A. Sample");
    request.put("representing", "B. Example");
    request.put("contact", "office@defense.example " + UUID.randomUUID());
    request.put("caseOrComplaintNumber", "62-CR-26-1234");
    request.put("court", "Ramsey County District Court");
    request.put("chargePending", true);
    request.put("exculpatoryStatement", "The data may be used as exculpatory evidence.");
    request.put("plates", List.of(plates));
    return request;
  }

  private Answer post(String path, Object body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    return new Answer(
        answer.statusCode(),
        answer.body().length == 0 ? json.nullNode() : json.readTree(answer.body()));
  }

  @Test
  void a_receipt_is_signed_and_its_secret_opens_the_status_and_nothing_else_does()
      throws Exception {
    Answer answer = post("/api/preservation-requests", request("BJR417"));

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    String receipt = answer.body().path("receipt").asText();
    String secret = answer.body().path("statusSecret").asText();
    assertThat(Instant.parse(answer.body().path("holdInForceSince").asText()))
        .isBetween(Instant.now().minusSeconds(30), Instant.now().plusSeconds(1));
    assertThat(answer.body().path("signedReceipt").asText())
        .contains(answer.body().path("signature").asText());
    assertThat(answer.body().path("missing").get(0).path("element").asText())
        .isEqualTo("REPRESENTATION");
    assertThat(status(receipt, secret).body().path("inForce").asBoolean()).isTrue();
    assertThat(status(receipt, "00000-00000-00000-00000-00000").status()).isEqualTo(404);
    assertThat(status("PH-1999-000001", secret).status()).isEqualTo(404);
    assertThat(
            send(HttpRequest.newBuilder(uri("/api/preservation-requests/" + receipt)).GET())
                .status())
        .isEqualTo(400);
    Answer genuine = verify(answer.body().path("signedReceipt").asText());
    assertThat(genuine.body().path("genuine").asBoolean()).isTrue();
    Answer forged =
        verify(answer.body().path("signedReceipt").asText().replace("received 2", "received 1"));
    assertThat(forged.body().path("genuine").asBoolean()).isFalse();
    assertThat(
            jdbc.queryForList(
                "select text_ from act_ru_variable where text_ is not null", String.class))
        .noneMatch(text -> text.contains("BJR417") || text.contains("62-CR"));
    assertThat(
            jdbc.queryForObject(
                "select count(*) from holds where state = 'PROVISIONAL'", Long.class))
        .isPositive();
  }

  private Answer status(String receipt, String secret) throws Exception {
    return send(
        HttpRequest.newBuilder(uri("/api/preservation-requests/" + receipt))
            .header("X-Status-Secret", secret)
            .GET());
  }

  private Answer verify(String note) throws Exception {
    return send(
        HttpRequest.newBuilder(uri("/api/preservation-requests/verification"))
            .header("Content-Type", "text/plain;charset=UTF-8")
            .POST(BodyPublishers.ofString(note)));
  }

  @Test
  void bad_input_is_answered_clearly_and_never_repeated() throws Exception {
    String[] many = IntStream.range(0, 2_000).mapToObj(i -> "QX" + i).toArray(String[]::new);
    Answer tooMany = post("/api/preservation-requests", request(many));
    assertThat(tooMany.status()).isEqualTo(422);
    assertThat(tooMany.body().toString()).contains("100", "2000").doesNotContain("QX1999");
    assertThat(tooMany.body().path("clause").asText()).isEqualTo("13.824 subd. 3(b)");

    assertThat(post("/api/preservation-requests", request()).status()).isEqualTo(422);
    assertThat(post("/api/preservation-requests", List.of()).status()).isEqualTo(400);
    Map<String, Object> odd = request("BJR417");
    odd.put("from", "yesterday");
    assertThat(post("/api/preservation-requests", odd).status()).isEqualTo(400);

    Map<String, Object> program = request("BJR417");
    program.put(
        "representationAttachment",
        Map.of(
            "fileName",
            "letter.pdf",
            "base64",
            Base64.getEncoder()
                .encodeToString(
                    "MZ program".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))));
    Answer refused = post("/api/preservation-requests", program);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().path("detail").asText()).contains("neither a PDF", "No hold");

    Map<String, Object> large = request("BJR417");
    large.put("representationAttachment", Base64.getEncoder().encodeToString(new byte[20 << 20]));
    assertThat(post("/api/preservation-requests", large).status()).isEqualTo(413);

    Map<String, Object> withLetter = request("BJR417");
    withLetter.put(
        "representationAttachment",
        Base64.getEncoder().encodeToString(RequestFixture.LETTER.bytes()));
    Answer taken = post("/api/preservation-requests", withLetter);
    assertThat(taken.status()).isEqualTo(201);
    assertThat(taken.body().path("missing")).isEmpty();
    Answer again = post("/api/preservation-requests", withLetter);
    assertThat(again.body().path("sameAs").asText())
        .isEqualTo(taken.body().path("receipt").asText());
  }

  /** Long form: {@code -Dpreservation.races=500}. */
  @Test
  void a_hold_placed_while_its_day_is_destroyed_keeps_everything_or_says_what_was_gone()
      throws Exception {
    int races = Integer.getInteger("preservation.races", 20);
    Random random = new Random(20261125);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    int keptAll = 0;
    int gone = 0;
    try {
      for (int i = 0; i < races; i++) {
        LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1_800));
        Instant noon = day.atTime(12, 0).atZone(Days.SAINT_PAUL).toInstant();
        String plate =
            "QR"
                + Integer.toHexString(random.nextInt() | 0x1000_0000)
                    .toUpperCase(java.util.Locale.ROOT)
                    .substring(0, 6);
        List<Read> wanted = new ArrayList<>();
        for (int r = 0; r < 10; r++) {
          wanted.add(RequestFixture.read(r % 2 == 0 ? plate : "OTHER1", noon.plusSeconds(r)));
        }
        try {
          transaction.executeWithoutResult(status -> reads.store(wanted));
        } catch (platewarden.reads.DayClosed drawnTwice) {
          continue;
        }
        long pause = random.nextInt(60);
        CompletableFuture<ReceiptGiven> asked =
            CompletableFuture.supplyAsync(
                () ->
                    receive.receive(
                        RequestFixture.counsel(noon.minusSeconds(1), noon.plusSeconds(60), plate),
                        null),
                CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, threads));
        CompletableFuture<Void> destroyed =
            CompletableFuture.runAsync(() -> destroy.run("system"), threads);
        UUID hold = asked.get(60, TimeUnit.SECONDS).holdId();
        destroyed.get(60, TimeUnit.SECONDS);
        freeze.freeze(hold);

        List<UUID> ids = copies.ids(hold);
        Outcome outcome =
            copies.outcomes(hold).stream()
                .filter(each -> each.day().equals(day))
                .findFirst()
                .orElseThrow()
                .outcome();
        if (outcome == Outcome.KEPT) {
          assertThat(ids).as("race %d", i).hasSize(5);
          ids.forEach(
              id -> assertThat(copies.open(hold, id).orElseThrow().plate()).isEqualTo(plate));
          keptAll++;
        } else {
          assertThat(ids).as("race %d", i).isEmpty();
          gone++;
        }
      }
    } finally {
      threads.shutdownNow();
    }
    System.out.printf("Races: %d kept everything, %d said what was gone%n", keptAll, gone);
    assertThat(keptAll + gone).isPositive();
  }

  /** Long form: {@code -Dpreservation.load.seconds=30}. */
  @Test
  void a_hundred_requests_a_second_are_in_force_when_they_are_answered() throws Exception {
    int seconds = Integer.getInteger("preservation.load.seconds", 2);
    int rate = 100;
    List<CompletableFuture<Long>> answers = new ArrayList<>();
    byte[][] bodies = new byte[seconds * rate][];
    for (int i = 0; i < bodies.length; i++) {
      bodies[i] = json.writeValueAsBytes(request("QL" + i));
    }
    long start = System.nanoTime();
    for (int i = 0; i < bodies.length; i++) {
      long due = start + i * TimeUnit.SECONDS.toNanos(1) / rate;
      while (System.nanoTime() < due) {
        java.util.concurrent.locks.LockSupport.parkNanos(due - System.nanoTime());
      }
      HttpRequest ask =
          HttpRequest.newBuilder(uri("/api/preservation-requests"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(bodies[i]))
              .build();
      answers.add(
          client
              .sendAsync(ask, HttpResponse.BodyHandlers.ofString())
              .thenApply(
                  answer -> {
                    assertThat(answer.statusCode()).isEqualTo(201);
                    return (System.nanoTime() - due) / 1_000_000;
                  }));
    }
    List<Long> millis = new ArrayList<>();
    for (CompletableFuture<Long> answer : answers) {
      millis.add(answer.get(120, TimeUnit.SECONDS));
    }
    millis.sort(null);
    System.out.printf(
        "Hold in force: %d requests at %d/s, median %d ms, p99 %d ms, most %d ms%n",
        millis.size(),
        rate,
        millis.get(millis.size() / 2),
        millis.get(millis.size() * 99 / 100),
        millis.get(millis.size() - 1));
    assertThat(file.inForce(Instant.EPOCH, Instant.now().plus(Duration.ofDays(1))))
        .hasSizeGreaterThanOrEqualTo(bodies.length);
  }
}
