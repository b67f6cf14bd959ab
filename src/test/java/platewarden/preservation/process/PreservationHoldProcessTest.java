package platewarden.preservation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static platewarden.preservation.RequestFixture.LETTER;
import static platewarden.preservation.RequestFixture.counsel;
import static platewarden.preservation.RequestFixture.read;
import static platewarden.preservation.RequestFixture.withoutCaseNumber;
import static platewarden.preservation.process.PreservationHoldFixture.ATTORNEY;
import static platewarden.preservation.process.PreservationHoldFixture.ATTORNEY2;
import static platewarden.preservation.process.PreservationHoldFixture.COMMANDER;
import static platewarden.preservation.process.PreservationHoldFixture.MONDAY;
import static platewarden.preservation.process.PreservationHoldFixture.UNIT;
import static platewarden.preservation.process.PreservationHoldFixture.UNIT2;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.preservation.CompleteRequest;
import platewarden.preservation.Hold.Stage;
import platewarden.preservation.Hold.State;
import platewarden.preservation.ReceiptGiven;
import platewarden.reads.DayState;

class PreservationHoldProcessTest {

  private static final String REVIEW = PreservationHoldProcess.Tasks.REVIEW_REQUEST;
  private static final String DOUBT = PreservationHoldProcess.Tasks.DECIDE_DOUBTFUL_REQUEST;
  private static final String STATUS = PreservationHoldProcess.Tasks.ASK_CHARGE_STATUS;
  private static final String RELEASE = PreservationHoldProcess.Tasks.APPROVE_RELEASE;
  private static final String WHY = "The court's register says so";

  private static final Map<String, Object> ACCEPT =
      Map.of(
          "reviewDecision", "ACCEPT",
          "elementWritten", true,
          "elementChargePending", true,
          "elementCaseNumber", true,
          "elementStatement", true,
          "elementRepresentation", true);
  private static final Map<String, Object> NO_NUMBER =
      Map.of(
          "reviewDecision", "DEFECTIVE",
          "elementWritten", true,
          "elementChargePending", true,
          "elementStatement", true,
          "elementRepresentation", true);

  private final PreservationHoldFixture holds = new PreservationHoldFixture();

  @AfterEach
  void close() {
    holds.close();
  }

  private UUID accepted() {
    UUID id = holds.ask(counsel(null, null, "BJR417"), LETTER).holdId();
    holds.run();
    holds.decide(UNIT, REVIEW, ACCEPT);
    return id;
  }

  private static Map<String, Object> status(String code, String day) {
    return Map.of("chargeStatus", code, "checkedOn", day, "keptSource", WHY);
  }

  private static Map<String, Object> because(String variable, String code) {
    return Map.of(variable, code, "note", WHY);
  }

  @Nested
  @DisplayName("13.824 subd. 3(b)")
  class Subd3b {

    @Test
    void the_hold_is_in_force_in_the_transaction_of_its_receipt_before_any_job_ran() {
      ReceiptGiven given = holds.ask(counsel(null, null, "BJR417"), LETTER);

      assertThat(holds.hold(given.holdId()).state()).isEqualTo(State.PROVISIONAL);
      assertThat(given.holdInForceSince()).isEqualTo(MONDAY);
      assertThat(holds.bench.records.actions())
          .containsExactly("PreservationRequestReceived", "HoldPlaced");
      holds.run();
      assertThat(holds.bench.records.actions())
          .containsSubsequence(
              "HoldPlaced", "HoldLetterSent", "ScopeFrozen", "FormalElementsChecked");
      assertThat(holds.waits(REVIEW)).isTrue();
    }

    @Test
    void a_request_one_minute_before_expiry_keeps_what_is_in_scope_and_the_rest_of_the_day_goes() {
      // Summer time ended on November 1: the day's first read reaches 60 × 24 hours an hour
      // earlier.
      Instant first = Instant.parse("2026-09-24T05:00:00Z");
      Instant limit = first.plus(Duration.ofDays(60));
      var wanted = read("BJR417", first.plusSeconds(60));
      holds.bench.records.store(List.of(wanted, read("QXJ731", first), read("QXJ732", first)));
      PreservationHoldFixture.at(limit.minusSeconds(60));
      ReceiptGiven given = holds.ask(counsel(null, null, "bjr 417"), LETTER);
      assertThat(given.holdInForceSince()).isEqualTo(limit.minusSeconds(60));

      // Nothing was frozen yet when the day is destroyed.
      PreservationHoldFixture.at(limit);
      holds.bench.copyOut(wanted.day());
      holds.bench.records.readDays().close(wanted.day());
      holds.bench.records.readDays().destroyed(wanted.day());
      holds.run();

      assertThat(limit).isEqualTo("2026-11-23T05:00:00Z");
      assertThat(holds.bench.records.ids(given.holdId())).containsExactly(wanted.id());
      assertThat(holds.bench.records.reads).isEmpty();
      assertThat(holds.bench.find().all(UNIT).get(0).overAgeSince()).isNull();
      PreservationHoldFixture.at(limit.plusSeconds(61));
      assertThat(holds.bench.find().all(UNIT).get(0).overAgeSince())
          .isEqualTo(wanted.collectedAt().plus(Duration.ofDays(60)));
    }

    @Test
    void a_day_that_was_destroyed_before_is_said_exactly() {
      var gone = read("BJR417", MONDAY.minus(Duration.ofDays(5)));
      var there = read("BJR417", MONDAY.minus(Duration.ofDays(4)));
      holds.bench.records.store(List.of(gone, there));
      holds.bench.records.days.put(gone.day(), DayState.CLOSING);

      ReceiptGiven given = holds.ask(counsel(null, null, "BJR417"), LETTER);
      holds.run();

      assertThat(given.alreadyDestroyed()).containsExactly(gone.day());
      assertThat(holds.bench.records.ids(given.holdId())).containsExactly(there.id());
      assertThat(holds.bench.status().status(given.receipt(), given.statusSecret()))
          .hasValueSatisfying(it -> assertThat(it.alreadyDestroyed()).containsExactly(gone.day()));
      assertThat(holds.bench.records.papers.get(0).get("destroyedDays"))
          .as("the receipt was written before the scope was frozen")
          .isEqualTo(List.of());
    }

    @Test
    void
        a_request_without_a_case_number_is_held_all_of_the_time_until_the_city_attorney_releases() {
      var kept = read("BJR417", MONDAY.minus(Duration.ofDays(1)));
      holds.bench.records.store(List.of(kept));
      UUID id = holds.ask(withoutCaseNumber("BJR417"), null).holdId();
      holds.run();
      assertThat(holds.bench.records.lastCheck(id).orElseThrow().judged().missing())
          .extracting(Enum::name)
          .containsExactly("CASE_NUMBER");
      holds.decide(UNIT, REVIEW, NO_NUMBER);

      assertThat(holds.bench.records.letterKinds(id)).containsExactly("RECEIPT", "DEFECT");
      assertThat(holds.bench.records.papers.get(1))
          .containsEntry("missing", List.of("the case or complaint number"))
          .containsEntry("until", "December 7, 2026");
      holds.at("2026-12-08T05:59:59Z");
      assertThat(holds.waits(DOUBT)).as("one second before the end of day 14").isFalse();
      holds.at("2026-12-08T06:00:01Z");
      assertThat(holds.waits(DOUBT)).isTrue();
      assertThat(holds.hold(id).state()).isEqualTo(State.PROVISIONAL);
      assertThat(holds.bench.records.ids(id)).containsExactly(kept.id());

      holds.decide(ATTORNEY, DOUBT, because("attorneyDecision", "RELEASE"));

      assertThat(holds.hold(id).state()).isEqualTo(State.RELEASED);
      assertThat(holds.bench.records.ids(id)).isEmpty();
      assertThat(holds.bench.records.isDestroyed(id)).isTrue();
      assertThat(holds.bench.records.sequestered).isEmpty();
      assertThat(holds.bench.records.certificates.get(id))
          .satisfies(
              it -> {
                assertThat(it.destroyed()).isEqualTo(1);
                assertThat(it.returned()).as("the read itself is not over age").isEqualTo(1);
              });
      assertThat(holds.ended(PreservationHoldProcess.Ends.RELEASED)).isTrue();
      assertThat(holds.bench.records.letterKinds(id)).endsWith("RELEASE");
    }

    @Test
    void a_missing_part_that_arrives_is_checked_again_and_accepted() {
      ReceiptGiven given = holds.ask(withoutCaseNumber("BJR417"), null);
      holds.run();
      holds.decide(UNIT, REVIEW, NO_NUMBER);
      holds.at("2026-12-01T16:00:00Z");

      holds
          .bench
          .complete(holds.process)
          .complete(given.receipt(), given.statusSecret(), number("62-CR-26-1234"), null);
      holds.run();

      assertThat(holds.waits(REVIEW)).isTrue();
      assertThat(holds.bench.records.lastCheck(given.holdId()).orElseThrow().judged().complete())
          .isTrue();
      holds.decide(UNIT2, REVIEW, ACCEPT);
      assertThat(holds.hold(given.holdId()).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void what_came_before_the_defect_letter_does_not_answer_it() {
      ReceiptGiven given = holds.ask(withoutCaseNumber("BJR417"), null);
      holds.run();
      holds
          .bench
          .complete(holds.process)
          .complete(given.receipt(), given.statusSecret(), court("Ramsey County"), null);
      holds.decide(UNIT, REVIEW, NO_NUMBER);

      holds.bench.tell(holds.process).again();
      holds.run();

      assertThat(holds.waits(REVIEW)).isFalse();
      assertThat(holds.hold(given.holdId()).stage()).isEqualTo(Stage.INCOMPLETE);
    }

    @Test
    void the_charge_is_asked_about_every_thirty_days_and_somebody_else_approves_the_release() {
      UUID id = accepted();
      holds.at("2026-12-23T15:59:59Z");
      assertThat(holds.waits(STATUS)).as("one second before").isFalse();
      holds.at("2026-12-23T16:00:01Z");
      assertThat(holds.waits(STATUS)).isTrue();
      holds.decide(UNIT, STATUS, status("PENDING", "2026-12-23"));
      assertThat(holds.hold(id).state()).isEqualTo(State.CONFIRMED);

      holds.at("2027-01-22T16:00:00Z");
      assertThat(holds.waits(STATUS)).isFalse();
      holds.at("2027-01-22T16:00:02Z");
      holds.decide(UNIT, STATUS, status("DISMISSED", "2027-01-22"));
      assertThat(holds.hold(id).state()).as("asking releases nothing").isEqualTo(State.CONFIRMED);
      assertThat(holds.hold(id).stage()).isEqualTo(Stage.RELEASE_PROPOSED);

      Person both = new Person("tuadmin", Set.of("technology-unit", "city-attorney"));
      assertThatThrownBy(() -> holds.claim(both, RELEASE))
          .isInstanceOf(AuthorizationException.class)
          .hasMessageContaining("earlier step");
      holds.decide(ATTORNEY, RELEASE, because("releaseDecision", "RELEASE"));
      assertThat(holds.hold(id).state()).isEqualTo(State.RELEASED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "UNKNOWN", "APPEAL"})
    void a_charge_that_is_not_known_to_be_over_keeps_the_hold(String answer) {
      UUID id = accepted();
      holds.at("2026-12-23T16:00:01Z");
      holds.decide(UNIT, STATUS, status(answer, "2026-12-23"));

      assertThat(holds.waits(RELEASE)).isFalse();
      assertThat(holds.hold(id).stage()).isEqualTo(Stage.HELD);
    }

    @Test
    void a_release_that_is_not_approved_keeps_the_hold_and_is_asked_again() {
      UUID id = accepted();
      holds.at("2026-12-23T16:00:01Z");
      holds.decide(UNIT, STATUS, status("RESOLVED", "2026-12-23"));
      holds.decide(ATTORNEY, RELEASE, because("releaseDecision", "KEEP"));

      assertThat(holds.hold(id).state()).isEqualTo(State.CONFIRMED);
      holds.at("2027-01-22T16:00:03Z");
      assertThat(holds.waits(STATUS)).isTrue();
    }

    @Test
    void a_disposition_that_comes_earlier_is_asked_about_at_once() {
      UUID id = accepted();
      holds.at("2026-12-01T16:00:00Z");
      holds.bench.order(holds.process).dispositionCame(UNIT, id);
      holds.run();

      assertThat(holds.waits(STATUS)).isTrue();
      assertThat(holds.hold(id).stage()).isEqualTo(Stage.STATUS_DUE);
    }

    @Test
    void the_same_request_twice_is_one_hold_and_the_second_receipt_names_the_first() {
      ReceiptGiven first = holds.ask(counsel(null, null, "BJR417"), LETTER);
      ReceiptGiven second = holds.ask(counsel(null, null, "BJR417"), LETTER);

      assertThat(holds.bench.records.holds).hasSize(1);
      assertThat(holds.running()).isEqualTo(1);
      assertThat(second.first()).isEqualTo(first.receipt());
      assertThat(second.receipt()).isNotEqualTo(first.receipt());
      assertThat(second.signedReceipt()).contains("same-as " + first.receipt());
      assertThatThrownBy(
              () ->
                  holds
                      .bench
                      .withdraw(holds.process)
                      .withdraw(second.receipt(), second.statusSecret()))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("names the first");
    }

    @Test
    void a_withdrawal_during_review_is_heard_later_and_the_city_attorney_approves_first() {
      ReceiptGiven given = holds.ask(counsel(null, null, "BJR417"), LETTER);
      holds.run();
      holds.bench.withdraw(holds.process).withdraw(given.receipt(), given.statusSecret());
      holds.run();
      assertThat(holds.waits(RELEASE)).isFalse();
      holds.decide(UNIT, REVIEW, ACCEPT);
      assertThat(holds.hold(given.holdId()).state()).isEqualTo(State.CONFIRMED);

      holds.bench.tell(holds.process).again();
      holds.run();

      assertThat(holds.waits(RELEASE)).isTrue();
      assertThat(holds.hold(given.holdId()).state()).isEqualTo(State.CONFIRMED);
      holds.decide(ATTORNEY, RELEASE, because("releaseDecision", "RELEASE"));
      assertThat(holds.hold(given.holdId()).state()).isEqualTo(State.RELEASED);
    }

    @Test
    void nothing_is_accepted_while_an_element_is_unticked_and_the_task_stays_open() {
      UUID id = holds.ask(counsel(null, null, "BJR417"), LETTER).holdId();
      holds.run();
      holds.claim(UNIT, REVIEW);
      for (String tick : PreservationHoldProcess.TICKS.values()) {
        Map<String, Object> form = new HashMap<>(ACCEPT);
        form.put(tick, null);
        assertThatThrownBy(() -> holds.submit(UNIT, REVIEW, form))
            .as(tick)
            .hasMessageContaining("13.824 subd. 3(b)")
            .hasMessageContaining("Not ticked");
      }
      assertThat(holds.waits(REVIEW)).isTrue();
      assertThat(holds.bench.records.decisions(id)).isEmpty();
      assertThat(holds.hold(id).state()).isEqualTo(State.PROVISIONAL);
    }

    @Test
    void a_disputed_request_goes_to_the_city_attorney_with_a_reason_and_not_to_who_reviewed() {
      UUID id = holds.ask(counsel(null, null, "BJR417"), LETTER).holdId();
      holds.run();
      holds.claim(UNIT, REVIEW);
      Map<String, Object> form = new HashMap<>(ACCEPT);
      form.put("reviewDecision", "DISPUTED");
      assertThatThrownBy(() -> holds.submit(UNIT, REVIEW, form)).hasMessageContaining("reason");
      form.put("note", WHY);
      holds.submit(UNIT, REVIEW, form);
      holds.run();

      Person both = new Person("tuadmin", Set.of("city-attorney"));
      assertThatThrownBy(() -> holds.claim(both, DOUBT)).isInstanceOf(AuthorizationException.class);
      holds.decide(ATTORNEY, DOUBT, because("attorneyDecision", "PRESERVE"));
      assertThat(holds.hold(id).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void others_than_the_duty_s_own_group_take_no_step() {
      UUID id = holds.ask(counsel(null, null, "BJR417"), LETTER).holdId();
      holds.run();
      for (Person other : List.of(ATTORNEY, COMMANDER)) {
        assertThatThrownBy(() -> holds.claim(other, REVIEW))
            .isInstanceOf(AuthorizationException.class)
            .hasMessageContaining("technology-unit");
      }
      holds.decide(UNIT, REVIEW, ACCEPT);
      holds.at("2026-12-23T16:00:01Z");
      assertThatThrownBy(() -> holds.claim(ATTORNEY2, STATUS))
          .isInstanceOf(AuthorizationException.class);
      assertThat(holds.refusedSteps).hasSizeGreaterThanOrEqualTo(3);
      assertThat(holds.hold(id).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void an_answer_of_a_day_to_come_or_without_a_source_is_no_answer() {
      accepted();
      holds.at("2026-12-23T16:00:01Z");
      holds.claim(UNIT, STATUS);

      assertThatThrownBy(() -> holds.submit(UNIT, STATUS, status("DISMISSED", "2026-12-24")))
          .hasMessageContaining("day");
      assertThatThrownBy(
              () ->
                  holds.submit(
                      UNIT, STATUS, Map.of("chargeStatus", "DISMISSED", "checkedOn", "2026-12-23")))
          .hasMessageContaining("reason");
      assertThat(holds.waits(STATUS)).isTrue();
    }
  }

  @Nested
  @DisplayName("GO-445.17 Destruction 2")
  class LateReview {

    @Test
    void the_commander_is_warned_after_one_business_day_and_the_hold_stays() {
      UUID id = holds.ask(counsel(null, null, "BJR417"), LETTER).holdId();
      holds.run();
      holds.at("2026-11-24T15:59:59Z");
      assertThat(holds.bench.records.actions()).doesNotContain("HoldReviewLate");

      holds.at("2026-11-24T16:00:01Z");

      assertThat(holds.bench.records.actions()).containsOnlyOnce("HoldReviewLate");
      assertThat(holds.hold(id).state()).isEqualTo(State.PROVISIONAL);
      assertThat(holds.ended(PreservationHoldProcess.Ends.COMMANDER_WARNED)).isTrue();
      assertThat(holds.waits(REVIEW)).isTrue();
      holds.at("2027-11-24T16:00:01Z");
      assertThat(holds.hold(id).state()).as("no clock releases").isEqualTo(State.PROVISIONAL);
    }
  }

  @Nested
  @DisplayName("13.824 subd. 3(a)")
  class Release {

    @Test
    void a_release_that_nobody_decided_on_does_not_happen() {
      UUID id = accepted();

      assertThatThrownBy(() -> holds.bench.release.release(id))
          .isInstanceOf(IllegalStateException.class);
      assertThat(holds.bench.records.isDestroyed(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "sendHoldReceipt", "freezeHoldScope", "checkFormalElements", "confirmHold",
          "sendHoldAcceptance", "releaseHold", "sendHoldReleaseLetter", "sendHoldDefectLetter",
          "warnCommanderOfLateHoldReview"
        })
    void a_machine_that_is_switched_off_in_any_step_does_its_work_once(String step) {
      holds.bench.records.store(List.of(read("BJR417", MONDAY.minus(Duration.ofDays(50)))));
      holds.dies = step;
      ReceiptGiven given = holds.ask(withoutCaseNumber("BJR417"), null);
      holds.run();
      holds.at("2026-11-24T16:00:01Z");
      holds.decide(UNIT, REVIEW, NO_NUMBER);
      holds
          .bench
          .complete(holds.process)
          .complete(given.receipt(), given.statusSecret(), number("62-CR-26-1234"), LETTER);
      holds.run();
      holds.decide(UNIT, REVIEW, ACCEPT);
      holds.at("2026-12-24T16:00:02Z");
      holds.decide(UNIT, STATUS, status("DISMISSED", "2026-12-24"));
      holds.decide(ATTORNEY, RELEASE, because("releaseDecision", "RELEASE"));

      assertThat(holds.dies).as("the step was reached").isNull();
      assertThat(holds.hold(given.holdId()).state()).isEqualTo(State.RELEASED);
      assertThat(holds.bench.records.certificates).hasSize(1);
      assertThat(holds.bench.records.letterKinds(given.holdId()))
          .containsOnlyOnce("RECEIPT", "ACCEPTANCE", "RELEASE");
      assertThat(holds.bench.records.actions())
          .containsOnlyOnce("ScopeFrozen", "HoldConfirmed", "HoldReleased");
      assertThat(holds.running()).isZero();
    }
  }

  @Nested
  @DisplayName("what the engine may know")
  class Privacy {

    @Test
    void no_word_of_a_request_and_no_reason_is_in_the_engine_s_database() throws Exception {
      holds.ask(counsel(null, null, "BJR417"), LETTER);
      holds.run();
      Map<String, Object> form = new HashMap<>(ACCEPT);
      form.put("reviewDecision", "DISPUTED");
      form.put("note", "Counsel names plate QXJ731 of a third person");
      holds.decide(UNIT, REVIEW, form);

      assertThat(everything())
          .contains("DISPUTED")
          .doesNotContainIgnoringCase("BJR417")
          .doesNotContainIgnoringCase("QXJ731")
          .doesNotContain("Sample", "Example", "62-CR-26-1234");
    }

    @Test
    void a_variable_that_is_not_declared_and_a_choice_that_is_not_offered_are_refused() {
      holds.ask(counsel(null, null, "BJR417"), LETTER);
      holds.run();
      holds.claim(UNIT, REVIEW);

      assertThatThrownBy(
              () ->
                  holds.submit(UNIT, REVIEW, Map.of("reviewDecision", "ACCEPT", "plate", "BJR417")))
          .hasMessageNotContaining("BJR417");
      assertThatThrownBy(() -> holds.submit(UNIT, REVIEW, Map.of("reviewDecision", "MAYBE")))
          .isInstanceOfAny(ProcessEngineException.class, Refused.class);
      assertThat(holds.waits(REVIEW)).isTrue();
    }

    @Test
    void a_running_hold_moves_to_a_new_model_and_keeps_its_date() throws Exception {
      accepted();
      holds.at("2026-12-03T16:00:00Z");
      var repository = holds.engine.getRepositoryService();
      String old =
          repository
              .createProcessDefinitionQuery()
              .processDefinitionKey(PreservationHoldProcess.KEY)
              .latestVersion()
              .singleResult()
              .getId();
      String model;
      try (InputStream in =
          getClass().getResourceAsStream("/processes/preservation-hold/preservation-hold.bpmn")) {
        model = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      var deployment =
          repository
              .createDeployment()
              .addString(
                  "processes/preservation-hold/preservation-hold.bpmn",
                  model.replace("versionTag=\"1.0.0\"", "versionTag=\"1.1.0\""));
      for (String form : List.of("review", "doubtful", "status", "release")) {
        deployment.addClasspathResource(
            "processes/preservation-hold/preservation-hold-" + form + ".form");
      }
      deployment.deploy();
      String fresh =
          repository
              .createProcessDefinitionQuery()
              .processDefinitionKey(PreservationHoldProcess.KEY)
              .latestVersion()
              .singleResult()
              .getId();
      var runtime = holds.engine.getRuntimeService();
      var plan =
          runtime
              .createMigrationPlan(old, fresh)
              .mapEqualActivities()
              .updateEventTriggers()
              .build();
      runtime
          .newMigration(plan)
          .processInstanceIds(runtime.createProcessInstanceQuery().singleResult().getId())
          .execute();

      holds.at("2026-12-23T15:59:59Z");
      assertThat(holds.waits(STATUS)).isFalse();
      holds.at("2026-12-23T16:00:01Z");
      assertThat(holds.waits(STATUS)).isTrue();
    }

    private String everything() throws Exception {
      StringBuilder all = new StringBuilder();
      try (Connection connection =
              holds.engine.getProcessEngineConfiguration().getDataSource().getConnection();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("SCRIPT")) {
        while (rows.next()) {
          all.append(rows.getString(1)).append('\n');
        }
      }
      return all.toString();
    }
  }

  private static CompleteRequest.Addition number(String number) {
    return new CompleteRequest.Addition(null, null, null, number, null, null, null);
  }

  private static CompleteRequest.Addition court(String court) {
    return new CompleteRequest.Addition(null, null, null, null, court, null, null);
  }
}
