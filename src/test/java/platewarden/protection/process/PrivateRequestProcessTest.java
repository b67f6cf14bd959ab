package platewarden.protection.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static platewarden.protection.process.PrivateRequestOnEngine.ATTORNEY;
import static platewarden.protection.process.PrivateRequestOnEngine.BOTH;
import static platewarden.protection.process.PrivateRequestOnEngine.COMMANDER;
import static platewarden.protection.process.PrivateRequestOnEngine.DESK;
import static platewarden.protection.process.PrivateRequestOnEngine.SECOND_ATTORNEY;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
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
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.protection.NewDeletionRequest;
import platewarden.protection.Protection.AtCollection;
import platewarden.protection.ProtectionRequest.Fact;
import platewarden.protection.ProtectionRequest.Letter;
import platewarden.protection.ProtectionRequest.State;
import platewarden.protection.ReadRef;

class PrivateRequestProcessTest {

  private static final String CHECK = PrivateRequestProcess.Tasks.CHECK_DOCUMENT;
  private static final String OVERDUE = PrivateRequestProcess.Tasks.CHECK_OVERDUE;
  private static final String CONFIRM = PrivateRequestProcess.Tasks.CONFIRM_REFUSAL;
  private static final String EXCEPTION = PrivateRequestProcess.Tasks.DECIDE_EXCEPTION;
  private static final String COMPETING = PrivateRequestProcess.Tasks.DECIDE_COMPETING;
  private static final String END = PrivateRequestProcess.Tasks.CONFIRM_END;

  private final PrivateRequestOnEngine at = new PrivateRequestOnEngine();

  @AfterEach
  void close() {
    at.close();
  }

  private static Map<String, Object> seen(String found) {
    return Map.of("method", "CARD", "checkedOn", "2026-11-23", "identityDecision", found);
  }

  private AtCollection atCollection() {
    return at.records.protection.atCollection(List.of("SAFE22"), false);
  }

  private void inForce() {
    at.ask("SAFE22");
    at.run();
    at.at("2026-11-24T05:10:00Z");
    at.decide(DESK, CHECK, seen("VERIFIED"));
  }

  @Nested
  @DisplayName("13.824 subd. 3(c)")
  class Subd3c {

    @Test
    void forty_one_reads_are_sealed_at_receipt_and_destroyed_when_the_document_was_seen() {
      for (int i = 0; i < 40; i++) {
        at.records.reads.read("SAFE22");
      }
      at.records.reads.candidate("SAFE22");
      at.ask("SAFE22");

      assertThat(at.records.reads.sequestered()).as("before any job ran").hasSize(40);
      assertThat(at.records.protection.hides(List.of("SAFE22"))).isTrue();
      at.run();
      assertThat(at.records.reads.sequestered()).hasSize(41);
      at.at("2026-11-24T04:30:00Z");
      assertThat(atCollection()).isEqualTo(AtCollection.SEQUESTER);
      at.records.reads.read("SAFE22");

      at.at("2026-11-24T05:10:00Z");
      at.decide(DESK, CHECK, seen("VERIFIED"));

      assertThat(at.records.reads.destroyed).hasSize(42);
      assertThat(at.request().certificates()).hasSize(1);
      assertThat(at.request().state()).isEqualTo(State.PROTECTED);
      assertThat(atCollection()).isEqualTo(AtCollection.DESTROY);
      assertThat(at.records.notices).hasSize(1);
    }

    @Test
    void one_read_in_a_hold_waits_sealed_while_the_others_go_and_alarms_go_on() {
      ReadRef held = at.records.reads.read("SAFE22");
      for (int i = 0; i < 40; i++) {
        at.records.reads.read("SAFE22");
      }
      at.records.reads.held.add(held);
      inForce();

      assertThat(at.records.reads.destroyed).hasSize(40).doesNotContain(held);
      assertThat(at.records.reads.sequestered()).contains(held);
      assertThat(at.task(COMPETING).getDueDate()).isEqualTo("2026-11-25T05:10:00Z");
      at.at("2026-11-24T13:09:59Z");
      assertThat(at.warned()).isZero();
      at.at("2026-11-24T13:10:00Z");
      assertThat(at.warned()).isEqualTo(1);
      at.at("2026-11-24T17:09:59Z");
      assertThat(at.warned()).isEqualTo(1);
      at.at("2026-11-24T17:10:00Z");
      assertThat(at.warned()).isEqualTo(2);
      at.at("2026-12-24T17:10:00Z");
      assertThat(at.records.reads.destroyed).as("never by a clock").doesNotContain(held);
      assertThat(at.waits(COMPETING)).isTrue();

      at.decide(ATTORNEY, COMPETING, Map.of("competingDecision", "DESTROY"));

      assertThat(at.records.reads.destroyed).contains(held);
      assertThat(at.request().certificates()).hasSize(2);
    }

    @Test
    void late_reads_that_a_hold_asks_for_are_decided_on_too_with_a_deadline_of_their_own() {
      ReadRef first = at.records.reads.read("SAFE22");
      inForce();
      at.records.askAgain.ask();
      at.run();
      assertThat(at.waits(COMPETING)).as("nothing came").isFalse();

      at.at("2026-12-01T06:00:00Z");
      ReadRef late = at.records.reads.read("SAFE22");
      ReadRef ofActiveCase = at.records.reads.read("SAFE22");
      at.records.reads.held.add(late);
      at.records.askAgain.ask();
      at.records.askAgain.ask();
      at.run();

      assertThat(at.task(COMPETING).getDueDate()).isEqualTo("2026-12-02T06:00:00Z");
      assertThat(at.waits(EXCEPTION)).isFalse();
      at.at("2026-12-01T14:00:00Z");
      assertThat(at.warned()).isEqualTo(1);
      assertThat(at.records.reads.destroyed).containsExactly(first);

      at.decide(ATTORNEY, COMPETING, Map.of("competingDecision", "DESTROY"));

      assertThat(at.records.reads.destroyed)
          .containsExactlyInAnyOrder(first, late)
          .doesNotContain(ofActiveCase);
      assertThat(at.request().letters().stream().map(Letter::kind))
          .containsOnlyOnce(Letter.Kind.COMPLETION);
      assertThat(at.records.notices).hasSize(2);
      at.records.askAgain.ask();
      at.run();
      assertThat(at.waits(COMPETING)).isFalse();
    }

    @Test
    void a_decision_to_preserve_does_not_decide_on_what_comes_later() {
      ReadRef held = at.records.reads.read("SAFE22");
      at.records.reads.held.add(held);
      inForce();
      at.decide(ATTORNEY, COMPETING, Map.of("competingDecision", "PRESERVE_SEALED"));
      ReadRef late = at.records.reads.read("SAFE22");
      at.records.reads.held.add(late);
      at.records.askAgain.ask();
      at.run();
      assertThat(at.waits(COMPETING)).isTrue();
      at.records.destroy.freed();
      assertThat(at.records.reads.destroyed).isEmpty();

      at.decide(ATTORNEY, COMPETING, Map.of("competingDecision", "PRESERVE_SEALED"));
      at.records.reads.held.clear();
      at.records.destroy.freed();

      assertThat(at.records.reads.destroyed).containsExactlyInAnyOrder(held, late);
    }

    @Test
    void a_part_is_preserved_and_the_other_destroyed_once_it_was_said_which() {
      ReadRef needed = at.records.reads.read("SAFE22");
      ReadRef other = at.records.reads.read("SAFE22");
      at.records.reads.held.addAll(List.of(needed, other));
      inForce();
      assertThatThrownBy(
              () -> at.decide(ATTORNEY, COMPETING, Map.of("competingDecision", "PARTLY")))
          .isInstanceOf(Refused.class);
      at.records.decide.choosePreserved("attorney", at.request().id(), Set.of(needed.id()));
      String task = at.open(COMPETING);
      at.as(
          ATTORNEY,
          () ->
              at.engine
                  .getFormService()
                  .submitTaskForm(task, new HashMap<>(Map.of("competingDecision", "PARTLY"))));
      at.run();

      assertThat(at.records.reads.destroyed).containsExactly(other);
      assertThat(at.records.reads.sequestered()).contains(needed);
      at.records.destroy.freed();
      assertThat(at.records.reads.destroyed).containsExactly(other);
      at.records.reads.held.clear();
      at.records.destroy.freed();
      assertThat(at.records.reads.destroyed).containsExactlyInAnyOrder(other, needed);
    }

    @Test
    void what_is_preserved_for_the_other_duty_stays_sealed() {
      ReadRef held = at.records.reads.read("SAFE22");
      at.records.reads.held.add(held);
      inForce();
      at.decide(ATTORNEY, COMPETING, Map.of("competingDecision", "PRESERVE_SEALED"));

      assertThat(at.records.reads.destroyed).isEmpty();
      assertThat(at.records.reads.sequestered()).contains(held);
      assertThat(at.request().state()).isEqualTo(State.PROTECTED);
    }

    @Test
    void who_is_no_participant_is_refused_with_two_signatures_only() {
      ReadRef read = at.records.reads.read("SAFE22");
      at.ask("SAFE22");
      at.run();
      at.decide(BOTH, CHECK, seen("NOT_VERIFIED"));

      assertThat(at.request().state()).isEqualTo(State.SEALED);
      assertThatThrownBy(() -> at.decide(BOTH, CONFIRM, Map.of("refusalDecision", "REFUSE")))
          .isInstanceOf(AuthorizationException.class);
      at.decide(ATTORNEY, CONFIRM, Map.of("refusalDecision", "REFUSE"));

      assertThat(at.request().state()).isEqualTo(State.REFUSED);
      assertThat(at.records.reads.sequestered()).doesNotContain(read);
      assertThat(at.records.reads.destroyed).isEmpty();
      assertThat(atCollection()).isEqualTo(AtCollection.KEEP);
      assertThat(at.endedAt(PrivateRequestProcess.Ends.CLOSED)).isTrue();
    }

    @Test
    void a_doubt_is_verified_after_all() {
      at.ask("SAFE22");
      at.run();
      at.decide(DESK, CHECK, seen("DOUBT"));
      at.decide(ATTORNEY, CONFIRM, Map.of("refusalDecision", "VERIFIED"));

      assertThat(at.request().state()).isEqualTo(State.PROTECTED);
    }

    @Test
    void more_proof_is_asked_for_and_thirty_days_later_the_second_person_is_asked_again() {
      UUID id = at.ask("SAFE22");
      at.run();
      at.decide(DESK, CHECK, seen("NOT_VERIFIED"));
      at.decide(ATTORNEY, CONFIRM, Map.of("refusalDecision", "ASK_AGAIN"));

      assertThat(at.request().letters()).extracting(Letter::kind).contains(Letter.Kind.ASK_AGAIN);
      at.at("2026-12-24T03:59:59Z");
      assertThat(at.waits(CONFIRM)).isFalse();
      at.at("2026-12-24T04:00:00Z");
      assertThat(at.waits(CONFIRM)).isTrue();
      assertThat(atCollection()).as("no clock decides").isEqualTo(AtCollection.SEQUESTER);

      at.decide(ATTORNEY, CONFIRM, Map.of("refusalDecision", "ASK_AGAIN"));
      at.records.hear.hear(id, Fact.Kind.PROOF_RECEIVED, "privacy");
      at.run();
      assertThat(at.waits(CONFIRM)).isTrue();
    }

    @Test
    void the_stolen_car_that_was_copied_to_a_live_case_loses_its_read_and_keeps_the_copy() {
      ReadRef read = at.records.reads.read("SAFE22");
      at.records.copies.copy(read, "SAFE22", true);
      inForce();

      assertThat(at.records.reads.destroyed).contains(read);
      at.decide(ATTORNEY, EXCEPTION, Map.of("exceptionDecision", "KEEP_CASE_COPY"));

      assertThat(at.records.copies.destroyed).isEmpty();
      assertThat(at.request().caseCopies()).isNotNull();
    }

    @Test
    void the_same_request_twice_is_one_instance() {
      at.ask("SAFE22");
      at.records.receive.receive(new NewDeletionRequest(true, "SAH0042", List.of("SAFE22")));

      assertThat(at.engine.getRuntimeService().createProcessInstanceQuery().count()).isEqualTo(1);
    }

    @Test
    void the_commander_sees_no_task_no_instance_and_no_definition() {
      at.ask("SAFE22");
      at.run();
      String task = at.open(CHECK);

      at.as(
          COMMANDER,
          () -> {
            assertThat(at.engine.getTaskService().createTaskQuery().count()).isZero();
            assertThat(at.engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
            assertThat(at.engine.getHistoryService().createHistoricTaskInstanceQuery().count())
                .isZero();
            assertThat(at.engine.getRepositoryService().createProcessDefinitionQuery().count())
                .isZero();
          });
      assertThatThrownBy(
              () -> at.as(COMMANDER, () -> at.engine.getTaskService().claim(task, "commander")))
          .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void a_store_that_fails_is_tried_again_until_it_does_not() {
      at.records.reads.read("SAFE22");
      at.records.reads.broken = new IllegalStateException("store");
      inForce();
      assertThat(at.request().certificates()).isEmpty();

      at.at("2026-11-24T05:11:30Z");
      assertThat(at.request().certificates()).isEmpty();
      at.records.reads.broken = null;
      at.at("2026-11-24T05:13:00Z");

      assertThat(at.request().certificates()).hasSize(1);
    }

    @Test
    void the_engines_whole_database_holds_no_plate_no_number_and_no_words() throws Exception {
      at.records.reads.read("SAFE22");
      inForce();

      assertThat(dump()).contains("Task_CheckDocument").doesNotContain("SAFE22", "0042", "SAH");
    }

    @Test
    void free_text_has_no_place() {
      at.ask("SAFE22");
      at.run();
      Map<String, Object> withWords = new HashMap<>(seen("VERIFIED"));
      withWords.put("reason", "she lives on");

      assertThatThrownBy(() -> at.decide(DESK, CHECK, withWords))
          .isInstanceOf(Refused.class)
          .hasMessageNotContaining("lives");
      assertThat(at.waits(CHECK)).isTrue();
    }
  }

  @Nested
  @DisplayName("Minn. R. 8290.0400 subp. 1")
  class Document {

    @Test
    void it_is_due_in_four_hours_and_goes_to_the_city_attorney_after_a_day() {
      at.ask("SAFE22");
      at.run();

      assertThat(at.task(CHECK).getDueDate()).isEqualTo("2026-11-24T08:00:00Z");
      at.at("2026-11-25T03:59:59Z");
      assertThat(at.waits(OVERDUE)).isFalse();
      at.at("2026-11-25T04:00:00Z");
      assertThat(at.waits(OVERDUE)).isTrue();
      assertThat(at.waits(CHECK)).isFalse();
      assertThat(atCollection()).isEqualTo(AtCollection.SEQUESTER);

      at.decide(ATTORNEY, OVERDUE, seen("NOT_VERIFIED"));
      assertThatThrownBy(() -> at.decide(ATTORNEY, CONFIRM, Map.of("refusalDecision", "REFUSE")))
          .isInstanceOf(AuthorizationException.class);
      at.decide(SECOND_ATTORNEY, CONFIRM, Map.of("refusalDecision", "REFUSE"));
      assertThat(at.request().state()).isEqualTo(State.REFUSED);
    }

    @Test
    void what_was_shown_when_and_what_was_found_is_asked_and_a_call_is_no_answer() {
      at.ask("SAFE22");
      at.run();
      for (Map<String, Object> form :
          List.<Map<String, Object>>of(
              Map.of("checkedOn", "2026-11-23", "identityDecision", "VERIFIED"),
              Map.of("method", "CARD", "identityDecision", "VERIFIED"),
              Map.of("method", "CARD", "checkedOn", "2026-11-23"),
              Map.of("method", "CARD", "checkedOn", "2026-11-25", "identityDecision", "VERIFIED"),
              Map.of(
                  "method", "PROGRAM_PHONE",
                  "checkedOn", "2026-11-23",
                  "identityDecision", "VERIFIED"))) {
        assertThatThrownBy(() -> at.decide(DESK, CHECK, form)).isInstanceOf(RuntimeException.class);
        as(DESK);
      }
      assertThat(at.request().check()).isNull();
      assertThat(at.waits(CHECK)).isTrue();
    }

    private void as(Person who) {
      at.as(who, () -> at.engine.getTaskService().setAssignee(at.open(CHECK), who.username()));
    }
  }

  @Nested
  @DisplayName("Minn. R. 8290.0300 subp. 2")
  class Term {

    @Test
    void before_the_longest_term_ends_a_letter_asks_and_without_an_answer_protection_stays() {
      inForce();

      at.at("2030-10-24T05:59:59Z");
      assertThat(letters(Letter.Kind.RENEWAL)).isZero();
      at.at("2030-10-24T06:00:00Z");
      assertThat(letters(Letter.Kind.RENEWAL)).isEqualTo(1);
      at.at("2031-10-24T05:00:00Z");
      assertThat(letters(Letter.Kind.RENEWAL)).isEqualTo(1);
      assertThat(atCollection()).isEqualTo(AtCollection.DESTROY);
    }

    @Test
    void a_renewal_moves_the_question_to_the_new_term() {
      inForce();
      at.records.hear.hear(
          at.request().id(),
          Fact.Kind.CERTIFICATION_RENEWED,
          "privacy",
          java.time.LocalDate.parse("2032-03-31"));
      at.run();

      at.at("2032-03-01T04:59:59Z");
      assertThat(letters(Letter.Kind.RENEWAL)).isZero();
      at.at("2032-03-01T05:00:00Z");
      assertThat(letters(Letter.Kind.RENEWAL)).isEqualTo(1);
    }

    @Test
    void only_a_stated_end_that_somebody_new_confirms_ends_it() {
      inForce();
      at.records.hear.hear(at.request().id(), Fact.Kind.PARTICIPATION_ENDED, "participant");
      at.run();
      at.decide(ATTORNEY, END, Map.of("endDecision", "STAY"));
      assertThat(atCollection()).isEqualTo(AtCollection.DESTROY);

      at.records.hear.hear(at.request().id(), Fact.Kind.PARTICIPATION_ENDED, "participant");
      at.run();
      at.decide(SECOND_ATTORNEY, END, Map.of("endDecision", "END"));

      assertThat(at.request().state()).isEqualTo(State.ENDED);
      assertThat(atCollection()).isEqualTo(AtCollection.KEEP);
      assertThat(at.endedAt(PrivateRequestProcess.Ends.ENDED)).isTrue();
    }

    @Test
    void who_checked_the_document_does_not_confirm_the_end() {
      at.ask("SAFE22");
      at.run();
      at.decide(BOTH, CHECK, seen("VERIFIED"));
      at.records.hear.hear(at.request().id(), Fact.Kind.PARTICIPATION_ENDED, "participant");
      at.run();

      assertThatThrownBy(() -> at.decide(BOTH, END, Map.of("endDecision", "END")))
          .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void a_fact_that_came_early_is_told_again() {
      at.ask("SAFE22");
      at.run();
      at.records.hear.hear(at.request().id(), Fact.Kind.PARTICIPATION_ENDED, "participant");
      at.at("2026-11-24T05:10:00Z");
      at.decide(DESK, CHECK, seen("VERIFIED"));
      assertThat(at.waits(END)).isFalse();

      at.records.hear.repeat();
      at.run();

      assertThat(at.waits(END)).isTrue();
    }

    private long letters(Letter.Kind kind) {
      return at.request().letters().stream().filter(letter -> letter.kind() == kind).count();
    }
  }

  @Test
  void a_refused_decision_leaves_the_task_open() {
    at.records.reads.held.add(at.records.reads.read("SAFE22"));
    inForce();

    assertThatThrownBy(() -> at.decide(ATTORNEY, COMPETING, Map.of()))
        .isInstanceOfAny(Refused.class, ProcessEngineException.class);
    assertThat(at.waits(COMPETING)).isTrue();
    assertThat(at.request().competing()).isNull();
  }

  private String dump() throws Exception {
    StringBuilder all = new StringBuilder();
    var source = at.engine.getProcessEngineConfiguration().getDataSource();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet script = statement.executeQuery("script")) {
      while (script.next()) {
        String line = script.getString(1);
        // The models and forms themselves, as they were deployed.
        if (!line.contains("INSERT INTO \"PUBLIC\".\"ACT_GE_BYTEARRAY\"")) {
          all.append(line).append('\n');
        }
      }
    }
    return all.toString();
  }
}
