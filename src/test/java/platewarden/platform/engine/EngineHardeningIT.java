package platewarden.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import platewarden.PlatewardenIT;
import platewarden.platform.security.Roles;

/** Tries what the engine must not do, on the real one. */
@PlatewardenIT
class EngineHardeningIT {

  /** Calls of an expression would be counted here. */
  static final AtomicInteger CALLED = new AtomicInteger();

  /** What an injected expression can reach: any class, by its name. */
  private static final String EXPLOIT =
      "${''.getClass().forName('platewarden.platform.engine.EngineHardeningIT')"
          + ".getMethod('call').invoke(null)}";

  @Autowired private ProcessEngine engine;
  @Autowired private SeedEngineAuthorizations seed;

  private final java.util.ArrayDeque<String> deployments = new java.util.ArrayDeque<>();

  /** Stands for the command on the operating system. */
  public static String call() {
    return "called " + CALLED.incrementAndGet();
  }

  @AfterEach
  void leave_nothing() {
    engine.getIdentityService().clearAuthentication();
    deployments.forEach(id -> engine.getRepositoryService().deleteDeployment(id, true));
    CALLED.set(0);
  }

  @Nested
  @DisplayName("CVE-2026-109432")
  class ExpressionsInQueries {

    @Test
    void are_refused_at_the_top() {
      TaskQuery query = engine.getTaskService().createTaskQuery().taskNameLike("x");
      ((TaskQueryImpl) query).addExpression("taskName", EXPLOIT);

      refused(query::list);
      refused(query::count);
    }

    @Test
    void are_refused_inside_or_queries_where_camunda_does_not_look() {
      refused(() -> withOrQuery(EXPLOIT).list());
      refused(() -> withOrQuery(EXPLOIT).count());
      refused(() -> withOrQuery(EXPLOIT).unlimitedList());
    }

    @Test
    void are_refused_in_a_filter_that_is_saved_or_extended() {
      refused(
          () ->
              engine
                  .getFilterService()
                  .saveFilter(
                      engine
                          .getFilterService()
                          .newTaskFilter("exploit")
                          .setQuery(withOrQuery(EXPLOIT))));
      String filter = allMyTasks().getId();
      refused(() -> engine.getFilterService().list(filter, withOrQuery(EXPLOIT)));
      refused(() -> engine.getFilterService().count(filter, withOrQuery(EXPLOIT)));
    }

    @Test
    void end_at_the_second_guard_when_they_pass_the_first() {
      // As a stored filter would be run: inside a command, where no interceptor sees the query.
      Command<Object> inside =
          context -> {
            TaskQueryImpl query = (TaskQueryImpl) withOrQuery(EXPLOIT);
            query.setCommandExecutor(null);
            return query.list();
          };

      refused(() -> configuration().getCommandExecutorTxRequired().execute(inside));
    }

    private void refused(Runnable exploit) {
      assertThatThrownBy(exploit::run)
          .isInstanceOfSatisfying(
              ProcessEngineException.class,
              thrown ->
                  assertThat(thrown)
                      .satisfiesAnyOf(
                          it -> assertThat(it).isInstanceOf(BadUserRequestException.class),
                          it ->
                              assertThat(it)
                                  .hasRootCauseInstanceOf(BadUserRequestException.class)));
      assertThat(CALLED).hasValue(0);
    }

    /** As Camunda's REST layer builds it: the inner query has no validator. */
    private TaskQuery withOrQuery(String expression) {
      TaskQueryImpl inner = new TaskQueryImpl();
      inner.addExpression("taskName", expression);
      TaskQueryImpl query = (TaskQueryImpl) engine.getTaskService().createTaskQuery();
      query.addOrQuery(inner);
      return query;
    }
  }

  @Nested
  @DisplayName("CVE-2026-77226")
  class Accounts {

    @Test
    void cannot_be_made_in_the_engine() {
      assertThat(engine.getIdentityService().isReadOnly()).isTrue();
      assertThatThrownBy(() -> engine.getIdentityService().newUser("admin"))
          .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void are_known_of_nobody_but_who_asks() {
      assertThat(engine.getIdentityService().createUserQuery().count()).isZero();
      as("commander", Roles.COMMANDER);
      assertThat(engine.getIdentityService().createUserQuery().listPage(0, 10))
          .extracting(user -> user.getId())
          .containsExactly("commander");
      assertThat(
              engine
                  .getIdentityService()
                  .createGroupQuery()
                  .groupMember("commander")
                  .listPage(0, 10))
          .extracting(group -> group.getId())
          .containsExactly(Roles.COMMANDER);
      assertThat(engine.getIdentityService().checkPassword("commander", "demo")).isFalse();
    }
  }

  @Nested
  class Scripts {

    @Test
    void in_a_task_keep_a_model_from_deploying() {
      refused(
          model ->
              model
                  .scriptTask("Task_Script")
                  .scriptFormat("javascript")
                  .scriptText("1")
                  .endEvent());
    }

    @Test
    void in_the_condition_of_a_flow_keep_a_model_from_deploying() {
      String model =
          """
          <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                       xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL"
                       xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                       xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
            <process id="hardening-test" isExecutable="true" camunda:historyTimeToLive="P1D">
              <startEvent id="Start"/>
              <exclusiveGateway id="Choice" default="No"/>
              <endEvent id="End"/>
              <sequenceFlow id="In" sourceRef="Start" targetRef="Choice"/>
              <sequenceFlow id="No" sourceRef="Choice" targetRef="End"/>
              <sequenceFlow id="Yes" sourceRef="Choice" targetRef="End">
                <conditionExpression xsi:type="b:tFormalExpression"%s>%s</conditionExpression>
              </sequenceFlow>
            </process>
          </definitions>
          """;
      // The same model with an expression is one that deploys.
      deployText(model.formatted("", "${true}"));
      assertThatThrownBy(() -> deployText(model.formatted(" language=\"javascript\"", "true")))
          .hasStackTraceContaining("no scripts");
    }

    private void deployText(String model) {
      deployments.push(
          engine
              .getRepositoryService()
              .createDeployment()
              .addString("hardening-test.bpmn", model)
              .deploy()
              .getId());
    }

    private void refused(Consumer<org.camunda.bpm.model.bpmn.builder.StartEventBuilder> rest) {
      var start = start();
      rest.accept(start);
      assertThatThrownBy(() -> deploy(start.done())).hasStackTraceContaining("no scripts");
    }
  }

  @Nested
  @DisplayName("13.824 subd. 7(c)")
  class Authorizations {

    @Test
    void let_a_group_see_its_own_tasks_and_no_others() {
      deploy(
          start()
              .userTask("Task_OfTheSupervisor")
              .camundaCandidateGroups(Roles.SUPERVISOR)
              .userTask("Task_OfTheCommander")
              .camundaCandidateGroups(Roles.COMMANDER)
              .endEvent()
              .done());
      seed.seed();
      engine.getRuntimeService().startProcessInstanceByKey("hardening-test");
      Task task = ofTheTest();

      as("commander", Roles.COMMANDER);
      assertThat(ofTheTestOrNull()).isNull();
      assertThatThrownBy(() -> engine.getTaskService().claim(task.getId(), "commander"))
          .isInstanceOf(AuthorizationException.class);

      as("supervisor", Roles.SUPERVISOR);
      assertThat(ofTheTest().getId()).isEqualTo(task.getId());
      // Nobody is known whom this record is about, so even the group that may is not let at it.
      assertThatThrownBy(() -> engine.getTaskService().claim(task.getId(), "supervisor"))
          .isInstanceOf(AuthorizationException.class)
          .hasMessageContaining("13.824 subd. 7(c)");
    }

    @Test
    void are_the_same_after_another_start() {
      seed.seed();
      long before = engine.getAuthorizationService().createAuthorizationQuery().count();
      seed.seed();
      assertThat(engine.getAuthorizationService().createAuthorizationQuery().count())
          .isEqualTo(before);
    }

    @Test
    void that_nobody_gave_are_taken_back() {
      Authorization more =
          engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      more.setGroupId(Roles.OFFICER);
      more.setResource(Resources.APPLICATION);
      more.setResourceId("cockpit");
      more.addPermission(Permissions.ACCESS);
      engine.getAuthorizationService().saveAuthorization(more);

      seed.seed();

      assertThat(
              engine
                  .getAuthorizationService()
                  .isUserAuthorized(
                      "officer",
                      List.of(Roles.OFFICER),
                      Permissions.ACCESS,
                      Resources.APPLICATION,
                      "cockpit"))
          .isFalse();
    }

    @Test
    void open_tasklist_and_no_other_application_to_staff() {
      for (String group : Roles.STAFF) {
        assertThat(opens(group, "tasklist")).as(group).isTrue();
        for (String closed : List.of("cockpit", "admin", "welcome", "*")) {
          assertThat(opens(group, closed)).as(group + " " + closed).isFalse();
        }
      }
      for (String group : Roles.OUTSIDERS) {
        assertThat(opens(group, "tasklist")).as(group).isFalse();
      }
    }

    private boolean opens(String group, String application) {
      return engine
          .getAuthorizationService()
          .isUserAuthorized(
              "someone", List.of(group), Permissions.ACCESS, Resources.APPLICATION, application);
    }
  }

  @Test
  void the_settings_are_in_force() {
    ProcessEngineConfigurationImpl settings = configuration();

    assertThat(settings.isAuthorizationEnabled()).isTrue();
    assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
    assertThat(settings.isEnableExpressionsInStoredQueries()).isFalse();
    assertThat(settings.isJavaSerializationFormatEnabled()).isFalse();
    assertThat(settings.isDeserializationTypeValidationEnabled()).isTrue();
    assertThat(settings.getDefaultSerializationFormat()).isEqualTo("application/json");
    assertThat(settings.getHistoryLevel().getName()).isEqualTo("full");
    assertThat(settings.isEnforceHistoryTimeToLive()).isTrue();
    assertThat(settings.getHistoryCleanupBatchWindowStartTime()).isNotBlank();
    assertThat(settings.getExpressionManager()).isInstanceOf(ScopedExpressions.class);
    assertThat(settings.getDisabledPermissions()).isNullOrEmpty();
  }

  private ProcessEngineConfigurationImpl configuration() {
    return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  private Filter allMyTasks() {
    return engine
        .getFilterService()
        .createFilterQuery()
        .filterName(SeedEngineAuthorizations.ALL_MY_TASKS)
        .singleResult();
  }

  private Task ofTheTest() {
    return java.util.Objects.requireNonNull(ofTheTestOrNull());
  }

  private Task ofTheTestOrNull() {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processDefinitionKey("hardening-test")
        .singleResult();
  }

  private void as(String person, String group) {
    engine.getIdentityService().setAuthentication(person, List.of(group));
  }

  private static org.camunda.bpm.model.bpmn.builder.StartEventBuilder start() {
    return Bpmn.createExecutableProcess("hardening-test")
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent("StartEvent_A");
  }

  private void deploy(BpmnModelInstance model) {
    Deployment deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .name("hardening-test")
            .addModelInstance("hardening-test.bpmn", model)
            .deploy();
    deployments.push(deployment.getId());
  }
}
