package platewarden.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import platewarden.PlatewardenIT;
import platewarden.alerts.OverHttp;

/** A search as people make it: over HTTP, for reads that a reader sent. */
@PlatewardenIT
class SearchIT {

  private static final String REASON =
      "Store video of Nov 23 about 21:00 shows this vehicle leaving the theft; the clerk gave the plate.";

  private final OverHttp http = new OverHttp();
  @Autowired private JdbcTemplate jdbc;

  private static Map<String, Object> read(String plate) {
    return Map.of(
        "sourceEventId",
        UUID.randomUUID().toString(),
        "collectedAt",
        Instant.now().minusSeconds(1).toString(),
        "plate",
        plate,
        "region",
        "US-MN",
        "confidence",
        0.9,
        "latitude",
        44.95,
        "longitude",
        -93.09);
  }

  private static Map<String, Object> search(String field, String text) {
    Map<String, Object> search = new LinkedHashMap<>();
    search.put(field, text);
    search.put("from", Instant.now().minus(Duration.ofDays(1)).toString());
    search.put("to", Instant.now().plus(Duration.ofDays(1)).toString());
    search.put("purpose", "ACTIVE_CRIMINAL_INVESTIGATION");
    search.put("caseNumber", "26-100001");
    search.put("factualBasis", REASON);
    return search;
  }

  private static String plate() {
    // Minnesota issues no Q, so no other test's plate meets it.
    return "Q"
        + UUID.randomUUID().toString().replace("-", "").substring(0, 6).toUpperCase(Locale.ROOT);
  }

  private JsonNode found(String user, Map<String, Object> search) {
    OverHttp.Answer answer = http.post(user, "/api/searches", search);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return answer.body();
  }

  private void awaitFound(String plate) {
    await()
        .atMost(Duration.ofSeconds(5))
        .until(
            () ->
                // 503 in the moment in which the day's index is being made.
                http.post("investigator", "/api/searches", search("plate", plate))
                        .body()
                        .path("total")
                        .asInt()
                    == 1);
  }

  @Test
  void a_read_is_found_within_five_seconds_exactly_by_pattern_and_by_look_alike() {
    String plate = plate();
    assertThat(http.read(read(plate)).status()).isEqualTo(200);
    awaitFound(plate);

    for (String pattern :
        new String[] {
          plate.substring(0, 4) + "*",
          "*" + plate.substring(2),
          plate.substring(0, 3) + "?" + plate.substring(4),
          plate.substring(0, 2) + "*" + plate.substring(4, 6) + "*"
        }) {
      assertThat(found("investigator", search("pattern", pattern)).get("results"))
          .as(pattern)
          .anySatisfy(each -> assertThat(each.get("plate").asText()).isEqualTo(plate));
    }
    Map<String, Object> alike = search("plate", "0" + plate.substring(1));
    assertThat(found("investigator", alike).get("total").asInt()).isZero();
    alike.put("fuzzy", true);
    assertThat(found("investigator", alike).get("total").asInt()).isEqualTo(1);
  }

  @Nested
  @DisplayName("13.824 subd. 7(b)")
  class EachAccess {

    @Test
    void three_people_and_reasons_are_refused_under_three_clauses() {
      Map<String, Object> reasonless = search("plate", "ABC123");
      reasonless.put("factualBasis", "");
      OverHttp.Answer unauthorized =
          http.post("unauthorized", "/api/searches", search("plate", "ABC123"));
      OverHttp.Answer untrained =
          http.post("untrained", "/api/searches", search("plate", "ABC123"));
      OverHttp.Answer without = http.post("investigator", "/api/searches", reasonless);

      assertThat(unauthorized.status()).isEqualTo(403);
      assertThat(unauthorized.body().get("clause").asText()).isEqualTo("13.824 subd. 7(b)");
      assertThat(untrained.status()).isEqualTo(403);
      assertThat(untrained.body().get("clause").asText()).isEqualTo("GO-445.17 Training");
      assertThat(without.status()).isEqualTo(422);
      assertThat(without.body().get("clause").asText()).isEqualTo("GO-445.17 QueryLog");
    }

    @Test
    void a_refusal_is_on_the_trail_under_its_clause() {
      long before = refusals();
      http.post("untrained", "/api/searches", search("plate", "ABC123"));
      assertThat(refusals()).isEqualTo(before + 1);
    }

    private long refusals() {
      Long count =
          jdbc.queryForObject(
              """
              select count(*) from trail_entries where action = 'ReadsSearched'
                and outcome = 'REFUSED' and actor = 'untrained' and clause = 'GO-445.17 Training'
              """,
              Long.class);
      return count == null ? 0 : count;
    }
  }

  @Nested
  @DisplayName("13.824 subd. 7(c)")
  class Trail {

    @Test
    void a_search_is_on_the_trail_without_the_plate_and_its_record_is_sealed() {
      String plate = plate();
      http.read(read(plate));
      awaitFound(plate);
      String id = found("investigator", search("plate", plate)).get("searchId").asText();

      Map<String, Object> entry =
          jdbc.queryForMap(
              """
              select e.leaf || p.content as words from trail_entries e
              join trail_payloads p on p.entry_id = e.id
              where subject_type = 'search' and subject_id = ?
              """,
              id);
      assertThat(String.valueOf(entry.get("words"))).contains("\"found\":1").doesNotContain(plate);
      assertThat(
              jdbc.queryForObject(
                  "select encode(sealed, 'escape') from searches where id = ?::uuid",
                  String.class,
                  id))
          .doesNotContain(plate)
          .doesNotContain("clerk");
    }
  }

  @Test
  void what_is_no_search_is_answered_400_and_never_repeats_what_was_typed() {
    for (Map.Entry<String, String> bad :
        Map.of("pattern", "*", "plate", "AB*1234567890123456789").entrySet()) {
      OverHttp.Answer answer =
          http.post("investigator", "/api/searches", search(bad.getKey(), bad.getValue()));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body().toString()).doesNotContain("1234567890");
    }
    Map<String, Object> backwards = search("plate", "ABC123");
    backwards.put("to", "2020-01-01T00:00:00Z");
    assertThat(http.post("investigator", "/api/searches", backwards).status()).isEqualTo(400);
  }
}
