package platewarden.destruction.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import platewarden.destruction.CarryThroughLateDestruction;
import platewarden.destruction.InMemoryLateDestructions;
import platewarden.destruction.LateDestruction.Kind;
import platewarden.destruction.LateNumbersFixture;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.engine.EngineGuards;
import platewarden.platform.engine.RecordsSteps;
import platewarden.platform.engine.StepEvent;
import platewarden.platform.engine.TellProcesses;

/** The process on a real engine; the destroyer works beside it and asks it nothing. */
@DisplayName("13.824 subd. 3(a)")
@SuppressWarnings("JavaUtilDate") // the engine's clock
class DestructionExceptionProcessTest {

  private static final Person OTC = new Person("otc", Set.of("office-of-technology"));
  private static final Person ATTORNEY = new Person("attorney", Set.of("city-attorney"));
  private static final Person COMMANDER =
      new Person("commander", Set.of("technology-unit-commander"));
  private static final Person AUDITOR = new Person("auditor", Set.of("auditor"));
  private static final String WHY = "The index node had no disk left";

  /** Limit 23:05 in Saint Paul, due an hour before it. */
  private static final Instant LIMIT = Instant.parse("2026-11-23T05:05:00Z");

  private static final Instant DUE = LIMIT.minus(Duration.ofHours(1));

  private final InMemoryLateDestructions late = new InMemoryLateDestructions();
  private final CarryThroughLateDestruction carry = mock();
  private final UUID id = UUID.randomUUID();
  private final ProcessEngine engine;
  private final EngineLateDestruction process;

  DestructionExceptionProcessTest() {
    ClockUtil.setCurrentTime(Date.from(DUE.plus(Duration.ofMinutes(5))));
    var clock = new EngineClock();
    Map<Object, Object> beans = new HashMap<>();
    beans.put(
        "lateDestructionClock",
        new LateDestructionClock(
            late, LateNumbersFixture.numbers(), LateNumbersFixture.law().businessDays(), clock));
    beans.put("closeLateDay", new CloseLateDayStep(carry));
    beans.put("alertCommanderOfLateDestruction", new AlertCommanderStep(carry));
    beans.put("warnChiefOfLateDestruction", new WarnChiefStep(carry));
    beans.put("destroyDayKeyAtLast", new DestroyDayKeyStep(carry));
    beans.put("destroyDayKeyDespiteLoss", new DestroyDespiteLossStep(carry));
    beans.put("recordOverAge", new RecordOverAgeStep(carry));
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
    configuration.setProcessEngineName(UUID.randomUUID().toString());
    configuration.setHistory("full");
    configuration.setEnforceHistoryTimeToLive(true);
    configuration.setJobExecutorActivate(false);
    configuration.setAuthorizationEnabled(true);
    configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9._@-]+");
    configuration.setBeans(beans);
    configuration.setProcessEnginePlugins(
        new ArrayList<>(
            List.of(
                EngineGuards.of(
                    List.of(
                        new DestructionExceptionDeclaration(
                            late, LateNumbersFixture.answers(late, clock))),
                    List.of(new Silent())))));
    engine = configuration.buildProcessEngine();
    var deployment = engine.getRepositoryService().createDeployment();
    String folder = "processes/destruction-exception/destruction-exception";
    deployment.addClasspathResource(folder + ".bpmn");
    for (String form :
        List.of("repair-store", "decide-loss", "explain-failure", "accept-explanation")) {
      deployment.addClasspathResource(folder + "-" + form + ".form");
    }
    deployment.deploy();
    process =
        new EngineLateDestruction(
            engine.getRuntimeService(), new TellProcesses(engine.getRuntimeService()));
    when(carry.recordOverAge(any())).thenReturn(true);
    late.open(id, Kind.DAY, "2026-09-24", DUE.plus(Duration.ofMinutes(5)), DUE, LIMIT);
    process.start(id);
  }

  @AfterEach
  void close() {
    ClockUtil.reset();
    engine.close();
  }

  @Test
  void the_day_is_closed_in_the_transaction_that_opens_the_record_and_the_commander_told_at_once() {
    verify(carry).closeDay(id);
    run();
    verify(carry).tellCommander(id);
    assertThat(waits("Task_RepairStore")).isTrue();
    assertThat(waits("Task_ExplainFailure")).isFalse();
  }

  @Test
  void nobody_opens_a_task_and_the_key_goes_and_the_over_age_is_recorded_all_the_same() {
    when(carry.destroyKey(id)).thenReturn(true);
    at(DUE.plus(Duration.ofMinutes(20)));
    verify(carry).tellChief(id);
    at(LIMIT.minus(Duration.ofMinutes(15)).minusSeconds(1));
    verify(carry, org.mockito.Mockito.never()).destroyKey(id);
    at(LIMIT.minus(Duration.ofMinutes(15)));
    verify(carry).destroyKey(id);
    at(LIMIT.minusSeconds(1));
    verify(carry, org.mockito.Mockito.never()).recordOverAge(id);
    at(LIMIT);
    verify(carry).recordOverAge(id);
    at(LIMIT.plus(Duration.ofDays(1)));
    verify(carry, org.mockito.Mockito.times(2)).recordOverAge(id);

    certified();
    decide(COMMANDER, "Task_ExplainFailure", Map.of("cause", "STORE", "note", WHY));
    decide(AUDITOR, "Task_AcceptExplanation", Map.of("acceptDecision", "ACCEPT"));
    assertThat(ended("EndEvent_DestroyedLate")).isTrue();
  }

  @Test
  void a_certificate_before_anyone_looked_closes_the_wait_and_the_explanation_is_still_owed() {
    run();
    certified();

    assertThat(waits("Task_ExplainFailure")).isTrue();
    decide(COMMANDER, "Task_ExplainFailure", Map.of("cause", "STORE", "note", WHY));
    decide(AUDITOR, "Task_AcceptExplanation", Map.of("acceptDecision", "ASK_AGAIN"));
    decide(COMMANDER, "Task_ExplainFailure", Map.of("cause", "OPERATION", "note", WHY));
    decide(AUDITOR, "Task_AcceptExplanation", Map.of("acceptDecision", "ACCEPT"));
    assertThat(ended("EndEvent_DestroyedInTime")).isTrue();
    assertThat(late.explanation(id)).contains(WHY);
    decide(OTC, "Task_RepairStore", Map.of("repaired", true));
    assertThat(ended("EndEvent_RepairReported")).isTrue();
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
  }

  @Test
  void an_explanation_without_words_does_not_stand() {
    run();
    certified();
    claim(COMMANDER, "Task_ExplainFailure");
    assertThatThrownBy(
            () -> submit(COMMANDER, "Task_ExplainFailure", Map.of("cause", "STORE", "note", "no")))
        .hasStackTraceContaining(Refused.class.getName());
    assertThat(waits("Task_ExplainFailure")).isTrue();
  }

  @Test
  @DisplayName("13.824 subd. 3(b)")
  void copies_that_cannot_be_made_are_the_only_thing_a_person_is_asked_about() {
    when(carry.destroyKey(id)).thenReturn(false);
    at(DUE.plus(Duration.ofMinutes(20)));
    at(LIMIT.minus(Duration.ofMinutes(15)));
    assertThat(waits("Task_DecideLoss")).isTrue();

    decide(ATTORNEY, "Task_DecideLoss", Map.of("lossDecision", "DESTROY", "note", WHY));
    verify(carry).destroyKeyDespiteLoss(id);
    certified();
    assertThat(waits("Task_ExplainFailure")).isTrue();
  }

  @Test
  @DisplayName("13.824 subd. 3(b)")
  void undecided_at_the_limit_the_day_stays_closed_and_the_over_age_is_recorded() {
    when(carry.destroyKey(id)).thenReturn(false);
    at(DUE.plus(Duration.ofMinutes(20)));
    at(LIMIT.minus(Duration.ofMinutes(15)));
    at(LIMIT);

    assertThat(waits("Task_DecideLoss")).isFalse();
    verify(carry, org.mockito.Mockito.never()).destroyKeyDespiteLoss(id);
    verify(carry).recordOverAge(id);
  }

  private void certified() {
    late.certified(id, ClockUtil.getCurrentTime().toInstant());
    assertThat(process.certified(id)).isTrue();
    run();
  }

  private void decide(Person person, String step, Map<String, Object> form) {
    claim(person, step);
    submit(person, step, form);
    run();
  }

  private void claim(Person person, String step) {
    String task = open(step);
    as(person, () -> engine.getTaskService().claim(task, person.username()));
  }

  private void submit(Person person, String step, Map<String, Object> form) {
    String task = open(step);
    as(person, () -> engine.getFormService().submitTaskForm(task, new HashMap<>(form)));
  }

  private void as(Person person, Runnable action) {
    engine.getIdentityService().setAuthentication(person.username(), List.copyOf(person.roles()));
    try {
      action.run();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private String open(String step) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(step).singleResult().getId();
  }

  private boolean waits(String step) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(step).count() == 1;
  }

  private boolean ended(String end) {
    return engine.getHistoryService().createHistoricActivityInstanceQuery().activityId(end).count()
        == 1;
  }

  private void at(Instant now) {
    ClockUtil.setCurrentTime(Date.from(now));
    run();
  }

  /** Runs every job that is due; a timer of a task only raises its priority. */
  private void run() {
    for (List<Job> due = due(); !due.isEmpty(); due = due()) {
      // One at a time: a job that interrupts a task takes the task's other jobs with it.
      engine.getManagementService().executeJob(due.get(0).getId());
    }
  }

  private List<Job> due() {
    return engine.getManagementService().createJobQuery().executable().withRetriesLeft().list();
  }

  private static final class Silent implements RecordsSteps {
    @Override
    public void record(StepEvent event) {
      // Not what this test is about.
    }

    @Override
    public void refused(StepEvent event, Refused why) {
      // Likewise.
    }
  }

  /** The engine's clock, so that both agree on the time. */
  private static final class EngineClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return ClockUtil.getCurrentTime().toInstant();
    }
  }
}
