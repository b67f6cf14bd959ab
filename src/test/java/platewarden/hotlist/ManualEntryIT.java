package platewarden.hotlist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import platewarden.Browser;
import platewarden.PlatewardenIT;
import platewarden.alerts.OverHttp;
import platewarden.hotlist.HotlistParserTest.MinnesotaFile;
import platewarden.platform.Days;
import platewarden.platform.Person;

@PlatewardenIT
class ManualEntryIT {

  private static final String ENTRIES = "/api/hotlists/manual-entries";

  private final OverHttp http = new OverHttp();
  private final String plate =
      "E" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

  @Autowired private Hotlist hotlist;
  @Autowired private JdbcClient jdbc;
  @Autowired private TaskService tasks;
  @Autowired private FormService forms;
  @Autowired private IdentityService identity;
  @Autowired private Clock clock;

  @LocalServerPort private int port;

  @Nested
  @DisplayName("GO-445.17 AmberAlert")
  class AmberAlert {

    @Test
    void is_met_within_a_second_updated_and_cancelled_at_once() {
      Instant sent = clock.instant();
      String id = amber(plate);
      Instant entered = Instant.parse(entry(id).path("requestedAt").asText());

      assertThat(hotlist.match(plate, List.of(), "US-MN")).hasSize(1);
      assertThat(Duration.between(entered, clock.instant()))
          .as("entered %s after %s", entered, sent)
          .isLessThan(Duration.ofSeconds(1));
      read(plate);
      assertThat(alertOf(plate).path("category").asText()).isEqualTo("AMBER_ALERT");
      assertThat(alertOf(plate).path("listSource").asText()).isEqualTo("amber");
      assertThat(entry(id).path("delaySeconds").asLong()).isBetween(119L, 130L);

      String other = "U" + plate.substring(1);
      assertThat(
              http.post("officer", ENTRIES + "/" + id + "/broadcast", Map.of("plate", other))
                  .status())
          .isEqualTo(200);
      assertThat(hotlist.match(plate, List.of(), "US-MN")).isEmpty();
      assertThat(hotlist.match(other, List.of(), "US-MN")).hasSize(1);

      assertThat(http.post("tuadmin", ENTRIES + "/" + id + "/withdrawal", Map.of()).status())
          .isEqualTo(204);
      assertThat(hotlist.match(other, List.of(), "US-MN")).isEmpty();
      assertThat(entry(id).path("endCause").asText()).isEqualTo("BROADCAST_CANCELLED");
    }

    @Test
    @DisplayName("13.824 subd. 2(c)")
    void of_one_that_was_none_the_unit_looks_at_the_alerts_and_not_whoever_entered_it() {
      String id = amber(plate);
      read(plate);
      String alert = alertOf(plate).path("id").asText();
      decide(
          id,
          "commander",
          "technology-unit-commander",
          "Task_ReviewEntry",
          Map.of(
              "reviewDecision", "NOT_AMBER", "note", "The broadcast was of another state's test."));
      assertThat(entry(id).path("endCause").asText()).isEqualTo("NOT_AMBER");

      try (Browser browser = Browser.open("http://localhost:" + port)) {
        Page page = browser.as("tuadmin", Browser.DESKTOP);
        page.navigate("/");
        assertThat(page.locator("main")).containsText("no Amber Alert");
        page.navigate("/alerts/review");
        assertThat(page.locator("a[href='/alerts/" + alert + "']")).hasCount(1);
        assertThat(page.locator("main")).not().containsText(plate);
        assertThat(browser.faults(page)).isEmpty();
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/shots/not-amber.png")));
        page.locator("form[action='/alerts/review/entries/" + id + "'] button").first().click();
        assertThat(page.locator("form[action='/alerts/review/entries/" + id + "']")).hasCount(0);
        assertThat(page.locator("main"))
            .containsText("Nobody was acted upon. Looked at by tuadmin");
      }
      assertThat(
              jdbc.sql(
                      "select count(*) from trail_entries where action = 'EntryUseReviewed' and subject_id = ?")
                  .param(id)
                  .query(Long.class)
                  .single())
          .isEqualTo(1);
    }

    @Test
    void is_confirmed_in_tasklist_by_the_commander() {
      String id = amber(plate);
      decide(
          id,
          "commander",
          "technology-unit-commander",
          "Task_ReviewEntry",
          Map.of("reviewDecision", "CONFIRMED"));
      assertThat(entry(id).path("decidedBy").asText()).isEqualTo("commander");
    }
  }

  @Nested
  @DisplayName("13.824 subd. 2(c)")
  class Subd2c {

    @Test
    void an_entry_is_met_from_the_commanders_approval_on_and_what_was_written_is_sealed() {
      String id = ask(LocalDate.now(clock.withZone(Days.SAINT_PAUL)).plusDays(5));
      assertThat(hotlist.match(plate, List.of(), "US-MN")).isEmpty();
      await().until(() -> entry(id).path("state").asText().equals("AWAITING_DECISION"));

      decide(
          id,
          "commander",
          "technology-unit-commander",
          "Task_DecideEntry",
          Map.of(
              "entryDecision",
              "APPROVE",
              "validUntil",
              LocalDate.now(clock.withZone(Days.SAINT_PAUL)).plusDays(3).toString()));
      await().until(() -> hotlist.match(plate, List.of(), "US-MN").size() == 1);
      read(plate);
      assertThat(alertOf(plate).path("listSource").asText()).isEqualTo("manual");

      byte[] sealed =
          jdbc.sql("select sealed from manual_entries where id = ?")
              .param(UUID.fromString(id))
              .query(byte[].class)
              .single();
      assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(plate);
      assertThat(http.get("investigator2", ENTRIES + "/" + id).status()).isEqualTo(404);
      assertThat(http.get("auditor", ENTRIES).body().toString()).doesNotContain(plate);

      assertThat(http.post("investigator", ENTRIES + "/" + id + "/withdrawal", Map.of()).status())
          .isEqualTo(204);
      assertThat(hotlist.match(plate, List.of(), "US-MN")).isEmpty();
    }

    @Test
    void what_is_missing_is_named_and_bad_input_is_a_clear_answer() {
      var answer = http.post("investigator", ENTRIES, Map.of("plate", "A*", "category", "GANG"));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body().path("clause").asText()).isEqualTo("13.824 subd. 2(c)");
      assertThat(http.post("investigator", ENTRIES, List.of("x")).status()).isEqualTo(400);
      assertThat(http.post("records", ENTRIES, Map.of("plate", plate)).status()).isEqualTo(403);
    }

    @Test
    void while_lists_are_swapped_a_read_alerts_once_and_names_its_version() throws Exception {
      List<String> versions = new ArrayList<>();
      versions.add(take(1));
      AtomicBoolean over = new AtomicBoolean();
      List<List<Match>> met = new ArrayList<>();
      Thread reads =
          new Thread(
              () -> {
                while (!over.get()) {
                  met.add(hotlist.match(plate, List.of(), "US-MN"));
                }
              });
      reads.start();
      for (int version = 2; version <= 6; version++) {
        versions.add(take(version));
        read(plate);
      }
      over.set(true);
      reads.join();

      assertThat(met).hasSizeGreaterThan(100).allMatch(each -> each.size() == 1);
      List<String> named = new ArrayList<>();
      for (JsonNode alert : http.get("officer", "/api/alerts").body()) {
        if (alert.path("plateListed").asText().equals(plate)) {
          named.add(
              jdbc.sql("select version_id from alerts where id = ?")
                  .param(UUID.fromString(alert.path("id").asText()))
                  .query(String.class)
                  .single());
        }
      }
      assertThat(named).containsExactlyInAnyOrderElementsOf(versions.subList(1, 6));
    }

    private String take(int version) {
      var answer =
          http.upload(
              "tuadmin",
              "/api/hotlists/mn",
              "HEADER\n"
                  + MinnesotaFile.line("V000000001", plate, "MN")
                  + MinnesotaFile.line("V%09d".formatted(version + 1), "X" + version + "Z", "MN"));
      return answer.body().path("activeVersion").asText();
    }
  }

  @Nested
  @DisplayName("13.05 subd. 5(a)(1)")
  class InTheBrowser {

    @Test
    void a_refused_list_is_on_the_page_and_a_task_of_the_technology_unit() {
      http.upload(
          "tuadmin",
          "/api/hotlists/mn",
          "HEADER\n" + MinnesotaFile.line("V000000001", plate, "MN"));
      assertThat(http.upload("tuadmin", "/api/hotlists/mn", "PK\u0003\u0004").status())
          .isEqualTo(422);
      String id = amber(plate);
      String asked = ask(LocalDate.now(clock.withZone(Days.SAINT_PAUL)).plusDays(2));
      await().until(() -> entry(asked).path("state").asText().equals("AWAITING_DECISION"));
      try (Browser browser = Browser.open("http://localhost:" + port)) {
        Page page = browser.as("tuadmin", Browser.DESKTOP);
        page.navigate("/hotlists");
        assertThat(page.locator("main")).containsText("the file is packed");
        assertThat(browser.faults(page)).isEmpty();
        shot(page, "hotlists");
        page.navigate("/hotlists/manual-entries");
        shot(page, "entries");
        page.navigate("/hotlists/manual-entries/" + id);
        assertThat(page.locator("h1")).hasText("Amber Alert");
        assertThat(browser.faults(page)).isEmpty();
        shot(page, "entry");
        for (String task : List.of("See to list", "Review entry", "Decide on entry")) {
          Page list =
              browser.as(task.equals("See to list") ? "tuadmin" : "commander", Browser.DESKTOP);
          list.navigate("/camunda/app/tasklist/default/");
          list.locator("text=" + task).first().click();
          list.locator("text=Claim").first().click();
          list.locator(".fjs-container").first().waitFor();
          shot(list, "tasklist-" + task.toLowerCase(Locale.ROOT).replace(' ', '-'));
          list.context().close();
        }
      }
    }

    private void shot(Page page, String name) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target/shots/" + name + ".png")));
    }
  }

  private String amber(String text) {
    var answer =
        http.post(
            "officer",
            ENTRIES,
            Map.of(
                "plate",
                text,
                "region",
                "US-MN",
                "reason",
                "Child abducted",
                "broadcastId",
                "MN-2026-17",
                "broadcastAt",
                clock.instant().minusSeconds(120).toString()));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.body().path("id").asText();
  }

  private String ask(LocalDate until) {
    var answer =
        http.post(
            "investigator",
            ENTRIES,
            Map.of(
                "plate",
                plate,
                "region",
                "US-MN",
                "category",
                "STOLEN_VEHICLE",
                "reason",
                "Seen leaving the place of the theft",
                "caseNumber",
                "26-100001",
                "expiresAt",
                until.toString()));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.body().path("id").asText();
  }

  private JsonNode entry(String id) {
    return http.get("tuadmin", ENTRIES + "/" + id).body();
  }

  private JsonNode alertOf(String text) {
    for (JsonNode alert : http.get("officer", "/api/alerts").body()) {
      if (alert.path("plateListed").asText().equals(text)) {
        return alert;
      }
    }
    throw new AssertionError("There is no alert");
  }

  private void read(String text) {
    var answer =
        http.read(
            Map.of(
                "sourceEventId",
                UUID.randomUUID().toString(),
                "collectedAt",
                clock.instant().toString(),
                "plate",
                text,
                "region",
                "US-MN",
                "confidence",
                0.93,
                "latitude",
                44.95,
                "longitude",
                -93.09));
    assertThat(answer.status()).isBetween(200, 202);
  }

  private void decide(String id, String who, String group, String step, Map<String, Object> form) {
    Person person = new Person(who, Set.of(group));
    Task task =
        await()
            .until(
                () ->
                    tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(id)
                        .taskDefinitionKey(step)
                        .singleResult(),
                Objects::nonNull);
    identity.setAuthentication(person.username(), List.copyOf(person.roles()));
    try {
      tasks.claim(task.getId(), who);
      forms.submitTaskForm(task.getId(), new HashMap<>(form));
    } finally {
      identity.clearAuthentication();
    }
  }
}
