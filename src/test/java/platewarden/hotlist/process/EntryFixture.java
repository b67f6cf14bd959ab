package platewarden.hotlist.process;

import java.time.Clock;
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
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.AbstractLazyCreationTargetSource;
import platewarden.hotlist.EntryDesk;
import platewarden.hotlist.EntryState;
import platewarden.hotlist.ManualEntry;
import platewarden.hotlist.NewEntry;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.engine.EngineGuards;
import platewarden.platform.engine.RecordsSteps;
import platewarden.platform.engine.StepEvent;

/**
 * The three processes of hotlists on a real engine, with the real rules, over records in memory.
 */
@SuppressWarnings("JavaUtilDate") // the engine's clock
final class EntryFixture implements AutoCloseable {

  static final Person COMMANDER = new Person("commander", Set.of("technology-unit-commander"));
  static final Person CHIEF = new Person("chief", Set.of("chief-of-police"));
  static final Person ATTORNEY = new Person("attorney", Set.of("city-attorney"));
  static final Person UNIT = new Person("tuadmin", Set.of("technology-unit"));
  static final Person OFFICER = new Person("officer", Set.of("officer"));
  static final Person INVESTIGATOR = new Person("investigator", Set.of("investigator"));

  /** Thursday, 9:00 in Saint Paul. */
  static final String START = "2026-12-10T15:00:00Z";

  final EntryDesk desk;
  final ProcessEngine engine;
  final List<StepEvent> steps = new ArrayList<>();

  EntryFixture() {
    ClockUtil.setCurrentTime(Date.from(Instant.parse(START)));
    Clock clock = new EngineClock();
    ProcessEngine[] started = new ProcessEngine[1];
    RuntimeService runtime = lazy(RuntimeService.class, () -> started[0].getRuntimeService());
    IdentityService identity = lazy(IdentityService.class, () -> started[0].getIdentityService());
    EngineEntryProcess process = new EngineEntryProcess(runtime, identity);
    List<EntryDesk> late = new ArrayList<>();
    desk =
        new EntryDesk(
            process, id -> new EngineAttentionProcess(runtime, late.get(0).lists).start(id), clock);
    late.add(desk);
    Map<Object, Object> beans = new HashMap<>();
    beans.put(
        "entryClock",
        new EntryClock(desk.entries, desk.terms, EntryDesk.law().businessDays(), clock));
    beans.put("checkManualEntry", new CheckEntryStep(desk.check));
    beans.put("closeLapsedManualEntry", new CloseLapsedEntryStep(desk.end));
    beans.put("activateManualEntry", new ActivateEntryStep(desk.activate));
    beans.put("sendManualEntryRenewalNotice", new SendRenewalNoticeStep(desk.tell));
    beans.put("deactivateManualEntry", new DeactivateEntryStep(desk.end));
    beans.put("sendManualEntryEnded", new SendEntryEndedStep(desk.tell));
    beans.put("sendManualEntryRefusal", new SendEntryRefusalStep(desk.end));
    beans.put("activateAmberAlert", new ActivateAmberAlertStep(desk.confirm));
    beans.put("applyAmberUpdate", new ApplyAmberUpdateStep(desk.confirm));
    beans.put("deactivateAmberAlert", new DeactivateAmberAlertStep(desk.confirm));
    beans.put("endAmberAlertAtTerm", new EndAmberAlertAtTermStep(desk.end));
    beans.put("warnChiefOfAmberReview", new WarnChiefOfReviewStep(desk.tell));
    beans.put("warnCommanderOfAmberConfirmation", new WarnCommanderOfConfirmationStep(desk.tell));
    beans.put("closeHotlistAttention", new CloseAttentionStep(desk.attention));
    beans.put("issueAmberReport", new IssueAmberReportStep(desk.tell));
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
                        new ManualEntryDeclaration(desk.entries, desk.decide),
                        new AmberAlertDeclaration(desk.entries, desk.decide),
                        new HotlistAttentionDeclaration(desk.lists, desk.attention)),
                    List.of(new Recorder())))));
    engine = configuration.buildProcessEngine();
    started[0] = engine;
    deploy("manual-hotlist-entry", "advise", "decide", "decide-as-chief");
    deploy("amber-alert", "review-entry", "review-entry-as-chief", "confirm-still-active");
    deploy("hotlist-attention", "see-to-list");
  }

  private void deploy(String duty, String... forms) {
    var deployment = engine.getRepositoryService().createDeployment();
    String folder = "processes/" + duty + "/" + duty;
    deployment.addClasspathResource(folder + ".bpmn");
    for (String form : forms) {
      deployment.addClasspathResource(folder + "-" + form + ".form");
    }
    deployment.deploy();
  }

  private static <T> T lazy(Class<T> type, java.util.function.Supplier<T> target) {
    return ProxyFactory.getProxy(
        type,
        new AbstractLazyCreationTargetSource() {
          @Override
          protected Object createObject() {
            return target.get();
          }

          @Override
          public Class<?> getTargetClass() {
            return type;
          }
        });
  }

  static NewEntry stolen(String plate, String until) {
    return new NewEntry(
        plate,
        "US-MN",
        "STOLEN_VEHICLE",
        "Seen leaving the place of the theft",
        "CRIMINAL_INVESTIGATION",
        "26-100001",
        null,
        null,
        until);
  }

  UUID ask(Person by, NewEntry asked) {
    UUID id = desk.ask.ask(by, asked);
    run();
    return id;
  }

  UUID amber(Person by, String plate, String broadcastAt) {
    return ask(
        by,
        new NewEntry(
            plate,
            "US-MN",
            null,
            "Child abducted",
            null,
            null,
            "MN-2026-17",
            Instant.parse(broadcastAt),
            null));
  }

  ManualEntry entry(UUID id) {
    return desk.entries.find(id).orElseThrow();
  }

  EntryState state(UUID id) {
    return entry(id).state();
  }

  void decide(Person person, String step, Map<String, Object> form) {
    as(
        person,
        () -> {
          String task = task(step).getId();
          engine.getTaskService().claim(task, person.username());
          engine.getFormService().submitTaskForm(task, new HashMap<>(form));
        });
    run();
  }

  void claim(Person person, String step) {
    as(person, () -> engine.getTaskService().claim(task(step).getId(), person.username()));
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
    var authentication = engine.getIdentityService().getCurrentAuthentication();
    engine.getIdentityService().clearAuthentication();
    try {
      return engine.getTaskService().createTaskQuery().taskDefinitionKey(step).singleResult();
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
            >= 1
        && engine.getRuntimeService().createProcessInstanceQuery().count() == 0;
  }

  /** Runs every job that is due. */
  void run() {
    for (List<Job> due = due(); !due.isEmpty(); due = due()) {
      engine.getManagementService().executeJob(due.get(0).getId());
    }
  }

  private List<Job> due() {
    return engine.getManagementService().createJobQuery().executable().withRetriesLeft().list();
  }

  void at(String instant) {
    ClockUtil.setCurrentTime(Date.from(Instant.parse(instant)));
    run();
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
      steps.add(event);
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
