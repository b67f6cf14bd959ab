package platewarden.access.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static platewarden.access.process.AccessGrantFixture.ATTORNEY;
import static platewarden.access.process.AccessGrantFixture.CHIEF;
import static platewarden.access.process.AccessGrantFixture.COMMANDER;
import static platewarden.access.process.AccessGrantFixture.INVESTIGATOR;
import static platewarden.access.process.AccessGrantFixture.OTC;
import static platewarden.access.process.AccessGrantFixture.SUPERVISOR;
import static platewarden.access.process.AccessGrantFixture.TRAINER;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import platewarden.access.AccessState;
import platewarden.access.NewAccessRequest;
import platewarden.access.RecordTraining;
import platewarden.law.Refused;
import platewarden.platform.Person;

class AccessGrantProcessTest {

  private static final String CONFIRM = AccessGrantProcess.Tasks.CONFIRM_ASSIGNMENT;
  private static final String DECIDE = AccessGrantProcess.Tasks.DECIDE_ACCESS;
  private static final String AS_CHIEF = AccessGrantProcess.Tasks.DECIDE_ACCESS_AS_CHIEF;
  private static final String CONCUR = AccessGrantProcess.Tasks.CONCUR_OUTSIDE;
  private static final String PROVISION = AccessGrantProcess.Tasks.PROVISION_ACCOUNT;
  private static final Map<String, Object> REQUIRES = Map.of("assignmentDecision", "REQUIRES");
  private static final Map<String, Object> GRANT =
      Map.of("accessDecision", "GRANT", "validUntil", "2027-11-20");
  private static final Map<String, Object> DONE =
      Map.of("provisioned", true, "keptTicket", "OTC-4711");
  private static final String WHY = "The work is done by another unit now";

  private final AccessGrantFixture access = new AccessGrantFixture();

  @AfterEach
  void close() {
    access.close();
  }

  private boolean authorized(Person person) {
    return access
        .records
        .inForce(
            person.username(),
            org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime().toInstant())
        .isPresent();
  }

  @Nested
  @DisplayName("13.824 subd. 7(b)")
  class Subd7b {

    @Test
    void a_grant_is_signed_and_opens_access_with_the_office_of_technologys_tick() {
      access.trained(INVESTIGATOR, "2027-10-01");
      UUID id = access.ask(INVESTIGATOR);
      access.at("2026-11-23T16:00:00Z");
      access.decide(SUPERVISOR, CONFIRM, REQUIRES);
      access.at("2026-11-23T17:00:00Z");
      access.decide(COMMANDER, DECIDE, GRANT);

      assertThat(access.state(id)).isEqualTo(AccessState.AWAITING_ACCOUNT);
      assertThat(access.records.documents).containsExactly("authorization");
      assertThat(access.records.ofRequest(id))
          .hasValueSatisfying(
              it -> {
                assertThat(it.signedBy()).isEqualTo("commander");
                assertThat(it.delegationId()).isEqualTo(access.records.delegations.get(0).id());
                assertThat(it.until()).isEqualTo("2027-11-21T06:00:00Z");
                assertThat(it.document())
                    .contains("investigator2", "ACTIVE_WARRANT", "LPR operator");
              });
      assertThat(authorized(INVESTIGATOR)).as("one minute before the tick").isFalse();

      access.decide(OTC, PROVISION, DONE);

      assertThat(authorized(INVESTIGATOR)).isTrue();
      assertThat(access.state(id)).isEqualTo(AccessState.GRANTED);
      assertThat(access.endedAt(AccessGrantProcess.Ends.GRANTED)).isTrue();
      assertThat(access.records.actions())
          .containsSubsequence(
              "AccessRequested",
              "AccessChecked",
              "AssignmentConfirmed",
              "AccessDecided",
              "AuthorizationSigned",
              "AccountProvisioned",
              "RoleSet",
              "AuthorizationSent");
    }

    @Test
    void the_commanders_own_request_goes_to_the_chief_and_the_commander_cannot_claim_it() {
      access.trained(COMMANDER, "2027-10-01");
      UUID id = access.ask(COMMANDER);
      access.decide(SUPERVISOR, CONFIRM, REQUIRES);

      assertThat(access.waits(DECIDE)).isFalse();
      assertThatThrownBy(() -> access.claim(COMMANDER, AS_CHIEF))
          .hasMessageContaining("13.824 subd. 7(b)");
      access.decide(CHIEF, AS_CHIEF, GRANT);
      assertThat(access.state(id)).isEqualTo(AccessState.AWAITING_ACCOUNT);
      assertThat(access.records.ofRequest(id).orElseThrow().delegationId()).isNull();
    }

    @Test
    void the_chiefs_own_access_needs_somebody_outside_to_concur() {
      access.trained(CHIEF, "2027-10-01");
      UUID id = access.ask(CHIEF);
      access.decide(SUPERVISOR, CONFIRM, REQUIRES);
      access.decide(COMMANDER, DECIDE, GRANT);
      assertThat(access.state(id)).isEqualTo(AccessState.AWAITING_CONCURRENCE);
      assertThat(access.records.authorizations).isEmpty();

      access.decide(ATTORNEY, CONCUR, Map.of("concurDecision", "OBJECT", "note", WHY));

      assertThat(access.state(id)).isEqualTo(AccessState.REFUSED);
      assertThat(access.endedAt(AccessGrantProcess.Ends.REFUSED)).isTrue();
    }

    @Test
    void the_chiefs_own_access_is_signed_when_the_city_attorney_concurs() {
      access.trained(CHIEF, "2027-10-01");
      UUID id = access.ask(CHIEF);
      access.decide(SUPERVISOR, CONFIRM, REQUIRES);
      access.decide(COMMANDER, DECIDE, GRANT);
      access.decide(ATTORNEY, CONCUR, Map.of("concurDecision", "CONCUR"));

      assertThat(access.state(id)).isEqualTo(AccessState.AWAITING_ACCOUNT);
    }

    @Test
    void a_refusal_needs_a_reason_and_names_its_clause() {
      access.trained(INVESTIGATOR, "2027-10-01");
      UUID id = access.ask(INVESTIGATOR);
      access.decide(SUPERVISOR, CONFIRM, REQUIRES);
      assertThatThrownBy(() -> access.decide(COMMANDER, DECIDE, Map.of("accessDecision", "REFUSE")))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("reason");
      access.submit(COMMANDER, DECIDE, Map.of("accessDecision", "REFUSE", "note", WHY));
      access.run();

      assertThat(access.state(id)).isEqualTo(AccessState.REFUSED);
      assertThat(access.records.trail)
          .filteredOn(event -> event.action().equals("AccessRefused"))
          .singleElement()
          .satisfies(event -> assertThat(event.clause()).hasToString("13.824 subd. 7(b)"));
    }

    @Test
    void without_a_delegation_in_force_the_commander_cannot_decide() {
      access.trained(INVESTIGATOR, "2027-10-01");
      access.ask(INVESTIGATOR);
      access.decide(SUPERVISOR, CONFIRM, REQUIRES);
      access.records.delegations.clear();

      assertThatThrownBy(() -> access.decide(COMMANDER, DECIDE, GRANT))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("delegation");
    }

    @Test
    void a_last_day_after_twelve_months_or_none_is_refused() {
      access.trained(INVESTIGATOR, "2027-10-01");
      access.ask(INVESTIGATOR);
      access.decide(SUPERVISOR, CONFIRM, REQUIRES);
      access.claim(COMMANDER, DECIDE);
      for (String day : new String[] {"2027-11-24", "2026-11-22", "soon"}) {
        assertThatThrownBy(
                () ->
                    access.submit(
                        COMMANDER, DECIDE, Map.of("accessDecision", "GRANT", "validUntil", day)))
            .isInstanceOf(Refused.class);
      }
      access.submit(
          COMMANDER, DECIDE, Map.of("accessDecision", "GRANT", "validUntil", "2027-11-23"));
    }
  }

  @Nested
  @DisplayName("GO-445.17 Training")
  class Training {

    @Test
    void a_training_that_is_recorded_takes_the_request_on() {
      UUID id = access.ask(INVESTIGATOR);
      assertThat(access.state(id)).isEqualTo(AccessState.AWAITING_TRAINING);
      assertThat(access.waits(CONFIRM)).isFalse();
      assertThat(access.waits(DECIDE)).isFalse();

      access.at("2026-12-10T16:00:00Z");
      access.recordTraining.record(
          TRAINER,
          new RecordTraining.Training(
              INVESTIGATOR.username(), "LPR operator, basic", LocalDate.of(2026, 12, 10), null));
      access.run();

      assertThat(access.waits(CONFIRM)).isTrue();
    }

    @Test
    void nothing_within_sixty_days_is_a_refusal_that_names_the_order() {
      UUID id = access.ask(INVESTIGATOR);
      access.at("2027-01-22T14:59:59Z");
      assertThat(access.state(id)).isEqualTo(AccessState.AWAITING_TRAINING);
      access.at("2027-01-22T15:00:01Z");

      assertThat(access.state(id)).isEqualTo(AccessState.REFUSED);
      assertThat(access.records.trail)
          .filteredOn(event -> event.action().equals("AccessRefused"))
          .singleElement()
          .satisfies(event -> assertThat(event.clause()).hasToString("GO-445.17 Training"));
    }

    @Test
    void nobody_records_their_own_training_and_only_the_unit_records_any() {
      var own = new RecordTraining.Training("tuadmin", "basic", LocalDate.of(2026, 11, 1), null);
      assertThatThrownBy(() -> access.recordTraining.record(TRAINER, own))
          .isInstanceOf(Refused.class);
      assertThatThrownBy(() -> access.recordTraining.record(SUPERVISOR, own))
          .isInstanceOf(Refused.class);
    }
  }

  @Nested
  @DisplayName("GO-445.17 Access")
  class Assignment {

    @Test
    void work_that_does_not_require_access_is_refused() {
      access.trained(INVESTIGATOR, "2027-10-01");
      UUID id = access.ask(INVESTIGATOR);
      access.decide(SUPERVISOR, CONFIRM, Map.of("assignmentDecision", "DOES_NOT", "note", WHY));

      assertThat(access.state(id)).isEqualTo(AccessState.REFUSED);
      assertThat(access.waits(DECIDE)).isFalse();
    }

    @Test
    void an_unanswered_request_lapses_after_thirty_days_and_warns_before() {
      access.trained(INVESTIGATOR, "2027-10-01");
      UUID id = access.ask(INVESTIGATOR);
      access.at("2026-11-25T14:59:59Z");
      assertThat(access.recorded()).doesNotContain("TaskDue " + CONFIRM);
      access.at("2026-11-25T15:00:01Z");
      assertThat(access.recorded()).contains("TaskDue " + CONFIRM);
      access.at("2026-11-27T15:00:01Z");
      assertThat(access.recorded()).contains("TaskOverdue " + CONFIRM);
      assertThat(access.task(CONFIRM).getPriority()).isEqualTo(100);
      access.at("2026-12-23T14:59:59Z");
      assertThat(access.waits(CONFIRM)).isTrue();
      access.at("2026-12-23T15:00:01Z");

      assertThat(access.state(id)).isEqualTo(AccessState.LAPSED);
      assertThat(access.endedAt(AccessGrantProcess.Ends.LAPSED)).isTrue();
    }

    @Test
    void an_unprovisioned_account_keeps_the_task_open() {
      access.trained(INVESTIGATOR, "2027-10-01");
      access.ask(INVESTIGATOR);
      access.decide(SUPERVISOR, CONFIRM, REQUIRES);
      access.decide(COMMANDER, DECIDE, GRANT);

      assertThatThrownBy(() -> access.decide(OTC, PROVISION, Map.of("provisioned", false)))
          .isInstanceOf(Refused.class);
      assertThat(access.waits(PROVISION)).isTrue();
    }
  }

  @Nested
  @DisplayName("13.824 subd. 7(c)")
  class Subd7c {

    @Test
    void training_that_ends_before_provisioning_makes_the_authorization_void() {
      access.trained(INVESTIGATOR, "2026-11-24");
      UUID id = access.ask(INVESTIGATOR);
      access.decide(SUPERVISOR, CONFIRM, REQUIRES);
      access.decide(COMMANDER, DECIDE, GRANT);
      access.at("2026-11-25T16:00:00Z");
      access.decide(OTC, PROVISION, DONE);

      assertThat(access.state(id)).isEqualTo(AccessState.REFUSED);
      assertThat(authorized(INVESTIGATOR)).isFalse();
      assertThat(access.records.ofRequest(id).orElseThrow().endedAt()).isNotNull();
      assertThat(access.records.actions())
          .contains("AuthorizationVoided")
          .doesNotContain("RoleSet");
      assertThat(access.records.documents).containsExactly("authorization", "refusal");
    }

    @Test
    void a_role_without_a_duty_is_refused_at_once() {
      UUID id = access.ask(OTC);

      assertThat(access.state(id)).isEqualTo(AccessState.REFUSED);
      assertThat(access.waits(CONFIRM)).isFalse();
    }

    @Test
    void every_step_stands_on_the_trail_with_who_and_under_which_clause() {
      access.trained(INVESTIGATOR, "2027-10-01");
      UUID id = access.ask(INVESTIGATOR);
      access.decide(SUPERVISOR, CONFIRM, REQUIRES);
      access.decide(COMMANDER, DECIDE, GRANT);

      assertThat(access.recorded())
          .containsSubsequence(
              "ProcessStarted StartEvent_AccessRequested",
              "StepEntered Task_CheckPreconditions",
              "StepEntered Task_ConfirmAssignment",
              "TaskClaimed Task_ConfirmAssignment",
              "TaskCompleted Task_ConfirmAssignment",
              "StepEntered Task_DecideAccess",
              "TaskClaimed Task_DecideAccess",
              "TaskCompleted Task_DecideAccess",
              "StepEntered Task_SignAuthorization");
      assertThat(access.steps)
          .filteredOn(step -> step.action().equals("TaskCompleted"))
          .last()
          .satisfies(
              step -> {
                assertThat(step.actor()).isEqualTo("commander");
                assertThat(step.record()).isEqualTo(id.toString());
                assertThat(step.clauses().get(0)).hasToString("13.824 subd. 7(b)");
                assertThat(step.details())
                    .containsEntry("decision", "GRANT")
                    .containsEntry("version", "1.0.0");
              });
    }
  }

  @Nested
  class NobodyDecidesOnTheirOwn {

    @Test
    void not_the_supervisor_who_asks() {
      Person both = new Person("supervisor", Set.of("supervisor", "technology-unit-commander"));
      access.trained(SUPERVISOR, "2027-10-01");
      access.ask(SUPERVISOR);

      assertThatThrownBy(() -> access.claim(both, CONFIRM)).hasMessageContaining("subject");
      assertThat(access.refusedSteps)
          .singleElement()
          .satisfies(step -> assertThat(step.action()).isEqualTo("TaskClaimed"));
    }

    @Test
    void not_who_confirmed_the_assignment() {
      Person both = new Person("supervisor", Set.of("supervisor", "technology-unit-commander"));
      access.trained(INVESTIGATOR, "2027-10-01");
      access.ask(INVESTIGATOR);
      access.decide(both, CONFIRM, REQUIRES);

      assertThatThrownBy(() -> access.claim(both, DECIDE)).hasMessageContaining("earlier step");
    }

    @Test
    void not_who_does_not_belong_to_the_steps_group() {
      access.trained(INVESTIGATOR, "2027-10-01");
      access.ask(INVESTIGATOR);

      assertThatThrownBy(() -> access.claim(OTC, CONFIRM))
          .isInstanceOf(AuthorizationException.class)
          .hasMessageContaining("belongs to supervisor");
      assertThatThrownBy(() -> access.claim(INVESTIGATOR, CONFIRM))
          .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void not_the_clerk_whose_account_it_is() {
      Person clerk = new Person("investigator2", Set.of("investigator", "office-of-technology"));
      access.trained(INVESTIGATOR, "2027-10-01");
      access.ask(INVESTIGATOR);
      access.decide(SUPERVISOR, CONFIRM, REQUIRES);
      access.decide(COMMANDER, DECIDE, GRANT);

      assertThatThrownBy(() -> access.claim(clerk, PROVISION)).hasMessageContaining("subject");
    }

    @Test
    void not_by_the_door_beside_the_form() {
      access.trained(INVESTIGATOR, "2027-10-01");
      UUID id = access.ask(INVESTIGATOR);
      String task = access.task(CONFIRM).getId();

      assertThatThrownBy(() -> access.engine.getTaskService().complete(task, REQUIRES))
          .isInstanceOf(ProcessEngineException.class);
      assertThat(access.state(id)).isEqualTo(AccessState.AWAITING_ASSIGNMENT);
    }
  }

  @Nested
  class NothingPrivateBecomesAVariable {

    @Test
    void a_reason_is_in_no_table_of_the_engine() throws Exception {
      access.trained(INVESTIGATOR, "2027-10-01");
      access.ask(INVESTIGATOR);
      access.decide(
          SUPERVISOR,
          CONFIRM,
          Map.of("assignmentDecision", "DOES_NOT", "note", "Seen near QZX4471 only once"));

      assertThat(access.records.notes).containsValue("Seen near QZX4471 only once");
      assertThat(everythingInTheDatabase())
          .contains("DOES_NOT")
          .doesNotContainIgnoringCase("QZX4471")
          .doesNotContainIgnoringCase(hex("QZX4471"));
    }

    @Test
    void an_undeclared_variable_a_wrong_kind_and_an_unknown_choice_are_refused() {
      access.trained(INVESTIGATOR, "2027-10-01");
      access.ask(INVESTIGATOR);
      String instance =
          access.engine.getRuntimeService().createProcessInstanceQuery().singleResult().getId();
      var runtime = access.engine.getRuntimeService();

      assertThatThrownBy(() -> runtime.setVariable(instance, "plate", "QZX4471"))
          .isInstanceOf(ProcessEngineException.class)
          .hasMessageNotContaining("QZX4471");
      assertThatThrownBy(() -> runtime.setVariable(instance, "accessRequestId", "QZX4471"))
          .isInstanceOf(ProcessEngineException.class)
          .hasMessageNotContaining("QZX4471");
      assertThatThrownBy(() -> runtime.setVariable(instance, "accessDecision", "MAYBE"))
          .isInstanceOf(ProcessEngineException.class);
      assertThatThrownBy(() -> runtime.setVariable(instance, "accessDecision", null))
          .isInstanceOf(ProcessEngineException.class);
      assertThat(
              access
                  .engine
                  .getHistoryService()
                  .createHistoricVariableInstanceQuery()
                  .list()
                  .stream()
                  .map(HistoricVariableInstance::getName))
          .isSubsetOf(AccessGrantProcess.VARIABLES.keySet());
    }

    @Test
    void an_unanswered_form_leaves_the_task_open() {
      access.trained(INVESTIGATOR, "2027-10-01");
      access.ask(INVESTIGATOR);

      assertThatThrownBy(() -> access.decide(SUPERVISOR, CONFIRM, Map.of()))
          .isInstanceOf(Refused.class);
      assertThat(access.waits(CONFIRM)).isTrue();
    }

    private String everythingInTheDatabase() throws Exception {
      StringBuilder all = new StringBuilder();
      try (Connection connection =
              access.engine.getProcessEngineConfiguration().getDataSource().getConnection();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("SCRIPT")) {
        while (rows.next()) {
          all.append(rows.getString(1)).append('\n');
        }
      }
      return all.toString();
    }

    private static String hex(String text) {
      return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Nested
  class Requests {

    @Test
    void a_request_that_lacks_everything_is_told_everything() {
      assertThatThrownBy(
              () -> access.request.request(INVESTIGATOR, new NewAccessRequest(" ", null, null)))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> {
                assertThat(refused.kind()).isEqualTo(Refused.Kind.INCOMPLETE);
                assertThat(refused.refusals())
                    .extracting(refusal -> refusal.clause().citation())
                    .containsExactly("GO-445.17 Access", "13.824 subd. 7(b)", "GO-445.17 Training");
              });
      assertThat(access.records.requests).isEmpty();
      assertThat(access.records.actions()).containsExactly("AccessRequested");
    }

    @Test
    void one_open_request_for_each_person() {
      access.ask(INVESTIGATOR);

      assertThatThrownBy(() -> access.ask(INVESTIGATOR))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT));
    }

    @Test
    void a_withdrawn_request_ends_wherever_it_waits() {
      access.trained(INVESTIGATOR, "2027-10-01");
      UUID id = access.ask(INVESTIGATOR);
      access.withdraw.withdraw(INVESTIGATOR, id);

      assertThat(access.state(id)).isEqualTo(AccessState.WITHDRAWN);
      assertThat(access.endedAt(AccessGrantProcess.Ends.LAPSED)).isTrue();
    }

    @Test
    void a_signed_authorization_is_not_withdrawn() {
      access.trained(INVESTIGATOR, "2027-10-01");
      UUID id = access.ask(INVESTIGATOR);
      access.decide(SUPERVISOR, CONFIRM, REQUIRES);
      access.decide(COMMANDER, DECIDE, GRANT);

      assertThatThrownBy(() -> access.withdraw.withdraw(INVESTIGATOR, id))
          .isInstanceOf(Refused.class);
      assertThatThrownBy(() -> access.withdraw.withdraw(SUPERVISOR, id))
          .isInstanceOf(Refused.class);
    }
  }
}
