package platewarden.access.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.access.AccessRequest;
import platewarden.access.AccessState;
import platewarden.access.BringIntoForce;
import platewarden.access.CheckPreconditions;
import platewarden.access.DecideOnRequest;
import platewarden.access.EndRequest;
import platewarden.access.InMemoryAccess;
import platewarden.access.NewAccessRequest;
import platewarden.access.PersonnelRecords.Assignment;
import platewarden.access.PersonnelRecords.Delegation;
import platewarden.access.PersonnelRecords.Training;
import platewarden.access.RecordTraining;
import platewarden.access.RefusalsOnTrail;
import platewarden.access.RequestAccess;
import platewarden.access.SignAuthorization;
import platewarden.access.WithdrawAccessRequest;
import platewarden.access.rules.AccessRules;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.engine.EngineGuards;
import platewarden.platform.engine.RecordsSteps;
import platewarden.platform.engine.StepEvent;
import platewarden.platform.engine.TellProcesses;
import platewarden.platform.rules.DroolsRuleBook;

/** The process on a real engine, with the real rules, over records in memory. */
@SuppressWarnings("JavaUtilDate") // the engine's clock
final class AccessGrantFixture implements AutoCloseable {

  static final Person COMMANDER = new Person("commander", Set.of("technology-unit-commander"));
  static final Person CHIEF = new Person("chief", Set.of("chief-of-police"));
  static final Person SUPERVISOR = new Person("supervisor", Set.of("supervisor"));
  static final Person ATTORNEY = new Person("attorney", Set.of("city-attorney"));
  static final Person OTC = new Person("otc", Set.of("office-of-technology"));
  static final Person TRAINER = new Person("tuadmin", Set.of("technology-unit"));
  static final Person INVESTIGATOR = new Person("investigator2", Set.of("investigator"));

  /** Monday, 9:00 in Saint Paul. */
  static final Instant MONDAY = Instant.parse("2026-11-23T15:00:00Z");

  private static final DroolsRuleBook RULES = DroolsRuleBook.fromClasspath("access");

  final InMemoryAccess records = new InMemoryAccess();
  final List<StepEvent> steps = new ArrayList<>();
  final List<StepEvent> refusedSteps = new ArrayList<>();
  final ProcessEngine engine;
  final RequestAccess request;
  final WithdrawAccessRequest withdraw;
  final RecordTraining recordTraining;

  AccessGrantFixture() {
    at(MONDAY);
    Clock clock = new EngineClock();
    var preconditions =
        new CheckPreconditions(
            records, records, new AccessRules(RULES, judgement -> {}), records, clock);
    var end = new EndRequest(records, records, records, records, clock);
    Map<Object, Object> beans = new HashMap<>();
    beans.put("accessClock", new AccessClock(records, clock));
    beans.put("checkAccessPreconditions", new CheckAccessPreconditionsStep(preconditions, records));
    beans.put("closeLapsedAccessRequest", new CloseLapsedAccessRequestStep(end));
    beans.put(
        "signAccessAuthorization",
        new SignAccessAuthorizationStep(
            new SignAuthorization(records, records, records, records, records, clock)));
    beans.put(
        "setAccessRole",
        new SetAccessRoleStep(new BringIntoForce(records, records, preconditions, records, clock)));
    beans.put("sendAccessAuthorization", new SendAccessAuthorizationStep(end));
    beans.put("sendAccessRefusal", new SendAccessRefusalStep(end));
    ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
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
                        new AccessGrantDeclaration(
                            records, new DecideOnRequest(records, records, records, clock))),
                    List.of(new Recorder())))));
    engine = configuration.buildProcessEngine();
    var deployment = engine.getRepositoryService().createDeployment();
    deployment.addClasspathResource("processes/access-grant/access-grant.bpmn");
    for (String form :
        List.of(
            "confirm-assignment",
            "decide-access",
            "decide-access-as-chief",
            "concur-outside",
            "provision-account")) {
      deployment.addClasspathResource("processes/access-grant/access-grant-" + form + ".form");
    }
    deployment.deploy();
    var process =
        new EngineGrantProcess(
            engine.getRuntimeService(), new TellProcesses(engine.getRuntimeService()));
    var refusals = new RefusalsOnTrail(records, TransactionOperations.withoutTransaction());
    request = new RequestAccess(records, process, records, refusals, clock);
    withdraw = new WithdrawAccessRequest(records, process, records, refusals, clock);
    recordTraining = new RecordTraining(records, records, process, records, refusals, clock);
    for (Person person : List.of(COMMANDER, CHIEF, SUPERVISOR, OTC, TRAINER, INVESTIGATOR)) {
      records.assignments.put(
          person.username(), new Assignment(person.username(), "Property Crimes", "supervisor"));
    }
    records.delegations.add(
        new Delegation(
            UUID.randomUUID(),
            "chief",
            "technology-unit-commander",
            MONDAY.minus(Duration.ofDays(30)),
            MONDAY.plus(Duration.ofDays(335))));
  }

  void trained(Person person, String until) {
    records.trainings.add(
        new Training(
            UUID.randomUUID(),
            person.username(),
            "LPR operator, basic",
            "tuadmin",
            LocalDate.of(2026, 10, 1),
            LocalDate.parse(until)));
  }

  UUID ask(Person person) {
    UUID id =
        request.request(
            person,
            new NewAccessRequest(
                "Property crimes investigations", List.of("ACTIVE_WARRANT"), "TU-2026-118"));
    run();
    return id;
  }

  AccessRequest request(UUID id) {
    return records.find(id).orElseThrow();
  }

  AccessState state(UUID id) {
    return request(id).state();
  }

  /** Claims the one open task of this step and submits its form, as this person. */
  void decide(Person person, String step, Map<String, Object> form) {
    claim(person, step);
    submit(person, step, form);
    run();
  }

  void claim(Person person, String step) {
    as(person, () -> engine.getTaskService().claim(open(step), person.username()));
  }

  void submit(Person person, String step, Map<String, Object> form) {
    as(person, () -> engine.getFormService().submitTaskForm(open(step), new HashMap<>(form)));
  }

  void as(Person person, Runnable action) {
    engine.getIdentityService().setAuthentication(person.username(), List.copyOf(person.roles()));
    try {
      action.run();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  Task task(String step) {
    String id = open(step);
    return engine.getTaskService().createTaskQuery().taskId(id).singleResult();
  }

  private String open(String step) {
    var authentication = engine.getIdentityService().getCurrentAuthentication();
    engine.getIdentityService().clearAuthentication();
    try {
      return engine
          .getTaskService()
          .createTaskQuery()
          .taskDefinitionKey(step)
          .singleResult()
          .getId();
    } finally {
      if (authentication != null) {
        engine
            .getIdentityService()
            .setAuthentication(authentication.getUserId(), authentication.getGroupIds());
      }
    }
  }

  boolean waits(String step) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(step).count() == 1;
  }

  boolean endedAt(String end) {
    return engine.getHistoryService().createHistoricActivityInstanceQuery().activityId(end).count()
            == 1
        && engine.getRuntimeService().createProcessInstanceQuery().count() == 0;
  }

  /** Runs every job that is due. */
  void run() {
    for (List<Job> due = due(); !due.isEmpty(); due = due()) {
      due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }
  }

  private List<Job> due() {
    return engine.getManagementService().createJobQuery().executable().withRetriesLeft().list();
  }

  static void at(Instant now) {
    ClockUtil.setCurrentTime(Date.from(now));
  }

  void at(String instant) {
    at(Instant.parse(instant));
    run();
  }

  List<String> recorded() {
    return steps.stream().map(step -> step.action() + " " + step.details().get("step")).toList();
  }

  @Override
  public void close() {
    ClockUtil.reset();
    engine.close();
  }

  private final class Recorder implements RecordsSteps {
    @Override
    public void record(StepEvent event) {
      steps.add(event);
    }

    @Override
    public void refused(StepEvent event, Refused why) {
      refusedSteps.add(event);
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
