package platewarden.access.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.access.AccessRequest;
import platewarden.access.AccessState;
import platewarden.access.AccountsFixture;
import platewarden.access.AssessChange;
import platewarden.access.BringIntoForce;
import platewarden.access.CheckPreconditions;
import platewarden.access.CloseReview;
import platewarden.access.Courses;
import platewarden.access.DecideOnChange;
import platewarden.access.DecideOnRequest;
import platewarden.access.DecideOnReview;
import platewarden.access.EndAccess;
import platewarden.access.EndRequest;
import platewarden.access.EndSessions;
import platewarden.access.FreezeAccessList;
import platewarden.access.InMemoryAccess;
import platewarden.access.InMemoryChanges;
import platewarden.access.InMemoryReviews;
import platewarden.access.NewAccessRequest;
import platewarden.access.PersonnelRecords.Assignment;
import platewarden.access.PersonnelRecords.Delegation;
import platewarden.access.PersonnelRecords.Training;
import platewarden.access.ReassignWork;
import platewarden.access.RecordTraining;
import platewarden.access.RefusalsOnTrail;
import platewarden.access.ReportChange;
import platewarden.access.RequestAccess;
import platewarden.access.RestoreAccess;
import platewarden.access.ReviewAnnually;
import platewarden.access.SignAuthorization;
import platewarden.access.WarnOfOpenClosure;
import platewarden.access.WithdrawAccessRequest;
import platewarden.access.rules.AccessRules;
import platewarden.access.rules.ChangeRules;
import platewarden.law.Law;
import platewarden.law.LawReader;
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
  final InMemoryChanges changes = new InMemoryChanges();
  final AccountsFixture accounts;
  final List<Object> published = new ArrayList<>();
  final List<StepEvent> steps = new ArrayList<>();
  final List<StepEvent> refusedSteps = new ArrayList<>();
  final ProcessEngine engine;
  final RequestAccess request;
  final WithdrawAccessRequest withdraw;
  final RecordTraining recordTraining;
  final ReportChange reportChange;
  final InMemoryReviews reviews = new InMemoryReviews();
  final DecideOnReview decideOnReview;
  final ReviewAnnually reviewAnnually;

  AccessGrantFixture() {
    at(MONDAY);
    Clock clock = new EngineClock();
    accounts = new AccountsFixture(clock);
    var preconditions =
        new CheckPreconditions(
            records, records, new AccessRules(RULES, judgement -> {}), records, clock);
    var end = new EndRequest(records, records, records, records, clock);
    var sign = new SignAuthorization(records, records, records, records, records, clock);
    var force = new BringIntoForce(records, records, preconditions, accounts, records, clock);
    Map<Object, Object> beans = new HashMap<>();
    beans.put("accessClock", new AccessClock(records, law().businessDays(), clock));
    beans.put("checkAccessPreconditions", new CheckAccessPreconditionsStep(preconditions, records));
    beans.put("closeLapsedAccessRequest", new CloseLapsedAccessRequestStep(end));
    beans.put("signAccessAuthorization", new SignAccessAuthorizationStep(sign));
    beans.put("setAccessRole", new SetAccessRoleStep(force));
    beans.put("sendAccessAuthorization", new SendAccessAuthorizationStep(end));
    beans.put("sendAccessRefusal", new SendAccessRefusalStep(end));
    var refusals = new RefusalsOnTrail(records, TransactionOperations.withoutTransaction());
    decideOnReview = new DecideOnReview(reviews, records, records, refusals, clock);
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
                            records,
                            new DecideOnRequest(records, records, accounts, records, clock)),
                        new AnnualAccessReviewDeclaration(reviews, decideOnReview, new Later()),
                        new AccessChangeDeclaration(
                            changes, new DecideOnChange(changes, records, records, clock))),
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
    deployment.addClasspathResource("processes/annual-access-review/annual-access-review.bpmn");
    for (String form :
        List.of(
            "review-unit-accounts", "review-unit-own-accounts", "review-outside", "sign-review")) {
      deployment.addClasspathResource(
          "processes/annual-access-review/annual-access-review-" + form + ".form");
    }
    deployment.addClasspathResource("processes/access-change/access-change.bpmn");
    for (String form :
        List.of(
            "confirm-new-assignment",
            "decide-changed-access",
            "decide-change-as-chief",
            "decide-change-outside",
            "confirm-at-otc")) {
      deployment.addClasspathResource("processes/access-change/access-change-" + form + ".form");
    }
    deployment.deploy();
    var process =
        new EngineGrantProcess(
            engine.getRuntimeService(), new TellProcesses(engine.getRuntimeService()));
    request = new RequestAccess(records, process, records, refusals, clock);
    withdraw = new WithdrawAccessRequest(records, process, records, refusals, clock);
    recordTraining =
        new RecordTraining(records, new NoCourses(), records, process, records, refusals, clock);
    var changeProcess =
        new EngineChangeProcess(engine.getRuntimeService(), engine.getTaskService());
    beans.put("accessChangeClock", new AccessChangeClock(changes, law().businessDays(), clock));
    beans.put(
        "assessAccessChange",
        new AssessAccessChangeStep(
            new AssessChange(changes, new ChangeRules(RULES, judgement -> {}), records, clock)));
    beans.put(
        "endChangedAccess",
        new EndAccessStep(
            new EndAccess(changes, records, records, accounts, records, published::add, clock)));
    beans.put(
        "endChangedSessions",
        new EndSessionsStep(new EndSessions(changes, accounts, records, clock)));
    beans.put(
        "reassignChangedWork",
        new ReassignWorkStep(new ReassignWork(changes, changeProcess, records, clock)));
    beans.put(
        "warnOfOpenAccountClosure",
        new WarnOfOpenClosureStep(new WarnOfOpenClosure(changes, records, clock)));
    beans.put(
        "restoreChangedAccess",
        new RestoreAccessStep(
            new RestoreAccess(changes, records, records, sign, force, records, clock)));
    reportChange =
        new ReportChange(
            changes, records, records, records, changeProcess, records, refusals, clock);
    var close = new CloseReview(reviews, changes, reportChange, records, records, clock);
    beans.put("accessReview", new AccessReviewLists(reviews));
    beans.put("accessReviewClock", new AccessReviewClock(reviews, law().businessDays(), clock));
    beans.put(
        "freezeReviewedList",
        new FreezeAccessListStep(
            new FreezeAccessList(
                reviews, records, records, records, accounts, accounts, records, clock)));
    beans.put("suspendUndecided", new SuspendUndecidedStep(close));
    beans.put("endRemovedAccess", new EndRemovedAccessStep(close));
    beans.put("fileReviewReport", new FileReviewReportStep(close));
    reviewAnnually =
        new ReviewAnnually(
            reviews,
            records,
            new EngineReviewProcess(engine.getRuntimeService()),
            law(),
            records,
            clock);
    for (Person person : List.of(COMMANDER, CHIEF, SUPERVISOR, OTC, TRAINER, INVESTIGATOR)) {
      records.assignments.put(
          person.username(), new Assignment(person.username(), "Property Crimes", "supervisor"));
      accounts.roles.put(person.username(), new HashSet<>(person.roles()));
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

  private static Law law() {
    try {
      return LawReader.read(Files.readString(Path.of("rules/law.yaml")), "law.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The engine's tasks, which are there once it is built. */
  private final class Later implements ObjectProvider<TaskService> {
    @Override
    public TaskService getObject() {
      return engine.getTaskService();
    }
  }

  private static final class NoCourses implements Courses {
    @Override
    public List<Course> all() {
      return List.of();
    }

    @Override
    public java.util.Optional<Course> find(String code) {
      return java.util.Optional.empty();
    }

    @Override
    public void put(Course course) {
      throw new UnsupportedOperationException();
    }
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
