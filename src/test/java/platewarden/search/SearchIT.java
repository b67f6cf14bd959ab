package platewarden.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
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

  /** Gives an account a written authorization like the investigator's. */
  private void authorize(String username) {
    UUID request = UUID.randomUUID();
    jdbc.update(
        """
        insert into access_requests (id, requester, roles, assignment, purposes, training_reference,
          requested_at, state, state_since, closed_at, version)
        select ?, ?, roles, assignment, purposes, training_reference, requested_at, state,
          state_since, closed_at, version
        from access_requests where id =
          (select request_id from authorizations where username = 'investigator' limit 1)
        """,
        request,
        username);
    jdbc.update(
        """
        insert into authorizations (id, request_id, username, effective_at, valid_until,
          delegation_id, signed_by, signed_at, document, signature, pdf, sha256, version)
        select gen_random_uuid(), ?, ?, effective_at, valid_until, delegation_id,
          signed_by, signed_at, document, signature, pdf, sha256, version
        from authorizations where username = 'investigator' limit 1
        """,
        request,
        username);
  }

  @AfterEach
  void endAuthorizations() {
    jdbc.update("update authorizations set ended_at = now() where username = 'investigator2'");
  }

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

  @Nested
  @DisplayName("13.824 subd. 2(d)")
  class Tracking {

    @Test
    void the_third_search_of_one_plate_needs_a_warrant_or_a_stated_exigency_that_is_reviewed() {
      String plate = plate();
      http.read(read(plate));
      awaitFound(plate);
      assertThat(found("investigator", search("plate", plate)).get("total").asInt()).isEqualTo(1);

      OverHttp.Answer third = http.post("investigator", "/api/searches", search("plate", plate));
      assertThat(third.status()).isEqualTo(403);
      assertThat(third.body().get("clause").asText()).isEqualTo("13.824 subd. 2(d)");
      assertThat(third.body().toString()).contains("warrant").doesNotContain(plate);

      Map<String, Object> vague = search("plate", plate);
      vague.put("exigency", "urgent");
      assertThat(http.post("investigator", "/api/searches", vague).status()).isEqualTo(422);
      Map<String, Object> exigent = search("plate", plate);
      exigent.put(
          "exigency", "The driver kidnapped a child at noon; a warrant would come hours too late.");
      assertThat(found("investigator", exigent).get("total").asInt()).isEqualTo(1);
      // Somebody else has their own count.
      authorize("investigator2");
      assertThat(found("investigator2", search("plate", plate)).get("total").asInt()).isEqualTo(1);
    }

    @Test
    void looking_for_a_read_that_is_not_there_is_not_following_anybody() {
      String plate = plate();
      for (int i = 0; i < 6; i++) {
        assertThat(found("investigator", search("plate", plate)).get("total").asInt()).isZero();
      }
    }
  }

  @Nested
  @DisplayName("13.824 subd. 7(b)")
  class Pages {

    @Test
    void pages_show_what_the_search_found_and_end_with_the_authorization() {
      String plate = plate();
      for (int i = 0; i < 52; i++) {
        Map<String, Object> read = new LinkedHashMap<>(read(plate));
        read.put("collectedAt", Instant.now().minusSeconds(100 + i).toString());
        assertThat(http.read(read).status()).isEqualTo(200);
      }
      String person = "investigator2";
      authorize(person);
      await()
          .atMost(Duration.ofSeconds(10))
          .until(
              () -> jdbc.queryForObject("select count(*) from index_outbox", Integer.class) == 0);
      JsonNode first =
          await()
              .atMost(Duration.ofSeconds(20))
              .until(
                  () -> found(person, search("pattern", plate.substring(0, 6) + "*")),
                  answer -> answer.get("total").asInt() == 52);
      assertThat(first.get("results")).hasSize(50);
      assertThat(first.get("results").get(0).get("destroyedAt").asText())
          .isGreaterThan(Instant.now().plus(Duration.ofDays(58)).toString());
      http.read(read(plate));

      OverHttp.Answer second = http.get(person, first.get("next").asText());
      assertThat(second.status()).isEqualTo(200);
      assertThat(second.body().get("results")).hasSize(2);
      assertThat(second.body().get("total").asInt()).isEqualTo(52);
      assertThat(http.get("investigator", first.get("next").asText()).status()).isEqualTo(404);
      assertThat(views(first)).isEqualTo(1);

      endAuthorizations();
      OverHttp.Answer ended = http.get(person, first.get("next").asText());
      assertThat(ended.status()).isEqualTo(403);
      assertThat(ended.body().get("clause").asText()).isEqualTo("13.824 subd. 7(b)");
      assertThat(views(first)).isEqualTo(2);
    }

    private int views(JsonNode search) {
      Integer views =
          jdbc.queryForObject(
              """
              select count(*) from trail_entries
              where action = 'ResultsViewed' and subject_id = ?
              """,
              Integer.class,
              search.get("searchId").asText());
      return views == null ? 0 : views;
    }
  }

  @Test
  void state_and_area_narrow_a_search_and_an_area_may_lie_across_the_date_line() {
    String plate = plate();
    http.read(read(plate));
    awaitFound(plate);
    String prefix = plate.substring(0, 6) + "*";
    Map<String, Object> wisconsin = search("pattern", prefix);
    wisconsin.put("region", "US-WI");
    assertThat(found("investigator", wisconsin).get("total").asInt()).isZero();
    Map<String, Object> near = search("pattern", prefix);
    near.put("region", "US-MN");
    near.put("box", Map.of("north", 44.96, "south", 44.94, "east", -93.08, "west", -93.10));
    assertThat(found("investigator", near).get("total").asInt()).isEqualTo(1);
    near.put("box", Map.of("north", 0.05, "south", -0.05, "east", -179.95, "west", 179.95));
    assertThat(found("investigator", near).get("total").asInt()).isZero();
    near.remove("box");
    near.put("near", Map.of("latitude", 0, "longitude", 179.999, "radiusMetres", 5000));
    assertThat(found("investigator", near).get("total").asInt()).isZero();
  }

  @Test
  void query_syntax_in_any_field_finds_nothing_and_breaks_nothing() {
    for (String syntax :
        List.of("plate:*", "{\"query\":{\"match_all\":{}}}", "' or 1=1 --", "AB OR *", "/.*/")) {
      for (String field : List.of("plate", "pattern", "region", "caseNumber", "purpose")) {
        Map<String, Object> search = search("plate", "ZZ" + plate());
        search.put(field, syntax);
        OverHttp.Answer answer = http.post("investigator", "/api/searches", search);
        assertThat(answer.status()).as("%s in %s", syntax, field).isIn(201, 400, 403, 422);
        if (answer.status() == 201) {
          assertThat(answer.body().get("total").asInt()).isZero();
        }
      }
      Map<String, Object> readers = search("plate", plate());
      readers.put("readers", List.of(syntax));
      assertThat(found("investigator", readers).get("total").asInt()).isZero();
    }
  }

  @Test
  void a_reason_of_ten_thousand_characters_is_too_long_and_a_window_of_sixty_years_is_none() {
    Map<String, Object> longest = search("plate", plate());
    longest.put("factualBasis", (REASON + " ").repeat(120).substring(0, 10_000));
    assertThat(http.post("investigator", "/api/searches", longest).status()).isEqualTo(400);
    Map<String, Object> years = search("plate", plate());
    years.put("from", "1990-01-01T00:00:00Z");
    years.put("to", "2050-01-01T00:00:00Z");
    assertThat(found("investigator", years).get("total").asInt()).isZero();
  }

  @Test
  void what_nobody_says_about_a_reason_is_said_by_the_rules() {
    Map<String, Object> patrol = search("plate", "ABC123");
    patrol.put("purpose", "PATROL");
    patrol.put("factualBasis", "suspicious vehicle, per detective");
    OverHttp.Answer answer = http.post("investigator", "/api/searches", patrol);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().toString()).contains("patrol", "Which event", "ties this vehicle");
  }

  @Test
  void five_hundred_searches_at_once_are_answered_or_told_to_come_again() throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(100);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        answers.add(
            many.submit(
                () ->
                    http.post("investigator", "/api/searches", search("plate", plate())).status()));
      }
      Map<Integer, Integer> counted = new TreeMap<>();
      for (Future<Integer> answer : answers) {
        counted.merge(answer.get(120, TimeUnit.SECONDS), 1, Integer::sum);
      }
      assertThat(counted.keySet()).isSubsetOf(201, 429, 503);
      assertThat(counted.get(201)).isPositive();
    } finally {
      many.shutdownNow();
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
