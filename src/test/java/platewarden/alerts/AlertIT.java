package platewarden.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.PlatewardenIT;
import platewarden.hotlist.Category;
import platewarden.hotlist.Match;
import platewarden.platform.Days;
import platewarden.reads.KeepsReads;

@PlatewardenIT
class AlertIT {

  private final OverHttp http = new OverHttp();
  private final String plate =
      "T" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

  @Autowired private JdbcClient jdbc;
  @Autowired private List<KeepsReads> stores;
  @Autowired private Alerts alerts;
  @Autowired private TransactionOperations transaction;

  @BeforeEach
  void list() {
    String file =
        "HEADER\n"
            + entry('V', plate.replace('O', '0'))
            + entry('W', "W" + plate)
            + entry('N', "N" + plate);
    assertThat(http.upload("tuadmin", "/api/hotlists/mn", file).status()).isEqualTo(200);
  }

  @Test
  void a_listed_read_is_an_alert_that_carries_what_an_officer_must_see() {
    String readId = read(plate, "US-WI");

    JsonNode alert = alert();

    assertThat(alert.path("plateRead").asText()).isEqualTo(plate);
    assertThat(alert.path("plateListed").asText()).isEqualTo(plate);
    assertThat(alert.path("regions").asText()).isEqualTo("DIFFER");
    assertThat(alert.path("category").asText()).isEqualTo("STOLEN_VEHICLE");
    assertThat(alert.path("listSource").asText()).isEqualTo("mn");
    assertThat(alert.path("listAgeMinutes").asLong()).isZero();
    assertThat(alert.path("stale").asBoolean()).isFalse();
    assertThat(alert.path("ownerNotDriver").asBoolean()).isFalse();
    assertThat(alert.path("notProbableCause").asBoolean()).isTrue();
    assertThat(alert.path("cautions").findValuesAsText("kind")).contains("REGION_DIFFERS");
    assertThat(alert.path("place").asText()).isEqualTo("Snelling and University");
    assertThat(alert.path("status").asText()).isEqualTo("NEW");
    assertThat(readId).isNotNull();
    assertThat(http.get("officer", alert.at("/images/0/href").asText()).status()).isEqualTo(200);
    assertThat(
            http.get("officer", "/api/alerts/" + alert.path("id").asText() + "/images/9").status())
        .isEqualTo(404);
  }

  @Test
  void the_same_read_sent_twice_alerts_once() {
    String event = read(plate, "US-MN");
    http.read(body(plate, "US-MN", event));

    assertThat(mine()).hasSize(1);
  }

  @Nested
  @DisplayName("GO-445.17 Operations 4")
  class Operations4 {
    @Test
    void a_category_that_the_order_does_not_name_alerts_nobody_and_is_counted() {
      long before = counted();

      read("N" + plate, "US-MN");

      assertThat(counted()).isEqualTo(before + 1);
      assertThat(http.get("officer", "/api/alerts").body().findValuesAsText("plateListed"))
          .doesNotContain("N" + plate);
    }

    private long counted() {
      return jdbc.sql(
              "select coalesce(sum(matches), 0) from match_counts"
                  + " where category = 'IMMIGRATION_VIOLATOR' and disposition = 'COUNT_SILENTLY'")
          .query(Long.class)
          .single();
    }
  }

  @Nested
  @DisplayName("GO-445.17 Verification")
  class Verification {

    @Test
    void no_action_before_a_confirmed_verification_then_one_is_recorded() {
      read(plate, "US-MN");
      String id = alert().path("id").asText();

      var early = http.post("officer", "/api/alerts/" + id + "/action", Map.of("action", "ARREST"));
      assertThat(early.status()).isEqualTo(409);
      assertThat(early.body().path("clause").asText()).isEqualTo("GO-445.17 Verification");

      var future = verify(id, Instant.now().plusSeconds(3600));
      assertThat(future.status()).isEqualTo(422);
      assertThat(future.body().path("clause").asText()).isEqualTo("GO-445.17 Verification");

      assertThat(verify(id, Instant.now()).status()).isEqualTo(200);
      assertThat(verify(id, Instant.now()).status()).isEqualTo(409);

      var acted =
          http.post(
              "officer",
              "/api/alerts/" + id + "/action",
              Map.of("action", "RECOVERED", "rmsReport", "26-123456"));
      assertThat(acted.status()).isEqualTo(200);
      assertThat(acted.body().at("/action/reportDue").asBoolean()).isFalse();
      assertThat(acted.body().path("status").asText()).isEqualTo("CONFIRMED");
    }

    @Test
    void malformed_is_400_and_an_alert_that_is_not_there_404() {
      assertThat(
              http.post(
                      "officer",
                      "/api/alerts/" + UUID.randomUUID() + "/verification",
                      Map.of("result", "PERHAPS"))
                  .status())
          .isEqualTo(400);
      assertThat(http.get("officer", "/api/alerts/" + UUID.randomUUID()).status()).isEqualTo(404);
      assertThat(http.get("officer", "/api/alerts/x").status()).isEqualTo(400);
    }
  }

  @Nested
  @DisplayName("13.824 subd. 7(b)")
  class WrittenAuthorization {
    @Test
    void without_one_nothing_is_shown() {
      var answer = http.get("unauthorized", "/api/alerts");
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.body().path("clause").asText()).isEqualTo("13.824 subd. 7(b)");
    }
  }

  @Nested
  @DisplayName("GO-445.17 Training")
  class Training {
    @Test
    void without_it_nothing_is_shown() {
      var answer = http.get("untrained", "/api/alerts");
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.body().path("clause").asText()).isEqualTo("GO-445.17 Training");
    }
  }

  @Nested
  @DisplayName("13.824 subd. 7(c)")
  class OnTheTrail {
    @Test
    void an_alert_is_on_the_line_within_a_second_and_on_the_trail() throws Exception {
      List<String> lines = new CopyOnWriteArrayList<>();
      HttpResponse<InputStream> stream =
          http.client()
              .send(
                  http.request("officer", "/api/alerts/stream").GET().build(),
                  BodyHandlers.ofInputStream());
      assertThat(stream.statusCode()).isEqualTo(200);
      Thread reading =
          new Thread(
              () -> {
                try (Scanner text = new Scanner(stream.body(), StandardCharsets.UTF_8)) {
                  while (text.hasNextLine()) {
                    lines.add(text.nextLine());
                  }
                }
              });
      reading.setDaemon(true);
      reading.start();
      await().untilAsserted(() -> assertThat(lines).contains(":open"));

      read(plate, "US-MN");
      long answered = System.nanoTime();
      await()
          .pollInterval(Duration.ofMillis(2))
          .untilAsserted(() -> assertThat(lines.toString()).contains(plate));
      long millis = (System.nanoTime() - answered) / 1_000_000;

      assertThat(millis).isLessThan(1000);
      assertThat(lines).contains("event:alert");
      assertThat(
              jdbc.sql("select count(*) from trail_entries where action = 'AlertDelivered'")
                  .query(Long.class)
                  .single())
          .isPositive();
      stream.body().close();
    }
  }

  @Nested
  @DisplayName("13.824 subd. 3(a)")
  class Destroyed {
    @Test
    void the_record_of_the_verification_outlives_the_plate() {
      KeepsReads store =
          stores.stream().filter(each -> each.store().equals("alerts")).findFirst().orElseThrow();
      // A day of its own, so that no other test's day is touched.
      Instant collected =
          Instant.parse("2026-10-01T18:00:00Z").plusSeconds(plate.hashCode() % 3600);
      AlertRecord record = old(collected);
      Boolean added = transaction.execute(status -> alerts.add(record));
      assertThat(added).isTrue();
      Boolean again = transaction.execute(status -> alerts.add(record));
      assertThat(again).isFalse();
      String id = record.id().toString();
      assertThat(verify(id, Instant.now()).status()).isEqualTo(200);
      long held = store.remaining(record.day());

      long blanked = store.destroyDay(record.day());

      assertThat(blanked).isEqualTo(held).isPositive();
      assertThat(store.remaining(record.day())).isZero();
      assertThat(store.destroyDay(record.day())).isZero();
      JsonNode alert = http.get("officer", "/api/alerts/" + id).body();
      assertThat(alert.path("plateDestroyed").asBoolean()).isTrue();
      assertThat(alert.path("plateRead").isNull()).isTrue();
      assertThat(alert.path("status").asText()).isEqualTo("CONFIRMED");
      assertThat(alert.at("/verification/by").asText()).isEqualTo("officer");
      assertThat(alert.at("/verification/note").isNull()).isTrue();
      assertThat(alert.toString()).doesNotContain(plate);
    }

    private AlertRecord old(Instant collected) {
      return new AlertRecord(
          UUID.randomUUID(),
          UUID.randomUUID(),
          Days.of(collected),
          Category.STOLEN_VEHICLE,
          Match.Tier.EXACT,
          Match.Regions.AGREE,
          "mn",
          true,
          UUID.randomUUID(),
          collected.minusSeconds(3600),
          60,
          720,
          false,
          "demo-1",
          collected,
          collected.plusSeconds(1),
          List.of(),
          "judgement",
          AlertStatus.NEW,
          null,
          null,
          new AlertRecord.Plain(
              plate, plate, "US-MN", "US-MN", 0.9, 44.95, -93.09, "V000000001", null));
    }
  }

  private OverHttp.Answer verify(String id, Instant checkedAt) {
    return http.post(
        "officer",
        "/api/alerts/" + id + "/verification",
        Map.of(
            "result", "CONFIRMED",
            "sourceChecked", "Dispatch, by radio",
            "checkedAt", checkedAt.toString(),
            "note", "Rear window is broken"));
  }

  /** Sends a read; gives the reader's own id of it. */
  private String read(String text, String region) {
    String event = UUID.randomUUID().toString();
    var answer = http.read(body(text, region, event));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("accepted").asInt()).isEqualTo(1);
    return event;
  }

  private static Map<String, Object> body(String text, String region, String event) {
    return Map.of(
        "sourceEventId",
        event,
        "collectedAt",
        Instant.now().toString(),
        "plate",
        text,
        "region",
        region,
        "confidence",
        0.93,
        "latitude",
        44.95,
        "longitude",
        -93.09,
        "images",
        List.of(
            Map.of(
                "role", "PLATE",
                "mediaType", "image/jpeg",
                "base64", Base64.getEncoder().encodeToString(new byte[] {-1, -40, -1, -32, 1}))));
  }

  private JsonNode alert() {
    assertThat(mine()).hasSize(1);
    return mine().get(0);
  }

  private List<JsonNode> mine() {
    List<JsonNode> mine = new ArrayList<>();
    http.get("officer", "/api/alerts")
        .body()
        .forEach(
            alert -> {
              if (alert.path("plateListed").asText().equals(plate)) {
                mine.add(alert);
              }
            });
    return mine;
  }

  private static String entry(char code, String listed) {
    return code + "000000001,MN0000000,20251001," + listed + ",MN,2026,PC,2015,F0RD,F15,PK,WHI\n";
  }
}
