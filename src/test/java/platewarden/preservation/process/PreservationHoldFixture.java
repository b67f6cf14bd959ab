package platewarden.preservation.process;

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
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.engine.EngineGuards;
import platewarden.platform.engine.RecordsSteps;
import platewarden.platform.engine.StepEvent;
import platewarden.platform.engine.TellProcesses;
import platewarden.preservation.Attachment;
import platewarden.preservation.Hold;
import platewarden.preservation.PreservationBench;
import platewarden.preservation.PreservationRequest;
import platewarden.preservation.ReceiptGiven;

/** The process on a real engine, with the real rules and law, over records in memory. */
@SuppressWarnings("JavaUtilDate") // the engine's clock
final class PreservationHoldFixture implements AutoCloseable {

  static final Person UNIT = new Person("tuadmin", Set.of("technology-unit"));
  static final Person UNIT2 = new Person("tuadmin2", Set.of("technology-unit"));
  static final Person ATTORNEY = new Person("attorney", Set.of("city-attorney"));
  static final Person ATTORNEY2 = new Person("attorney2", Set.of("city-attorney"));
  static final Person COMMANDER = new Person("commander", Set.of("technology-unit-commander"));

  /** Monday, 10:00 in Saint Paul. */
  static final Instant MONDAY = Instant.parse("2026-11-23T16:00:00Z");

  final PreservationBench bench;
  final ProcessEngine engine;
  final EngineHoldProcess process;
  final List<StepEvent> steps = new ArrayList<>();
  final List<StepEvent> refusedSteps = new ArrayList<>();

  /** The bean that throws at its next call, as if the machine had been switched off. */
  @Nullable String dies;

  PreservationHoldFixture() {
    at(MONDAY);
    bench = new PreservationBench(new EngineClock());
    Map<Object, Object> beans = new HashMap<>();
    beans.put("holdClock", new HoldClock(bench.records, bench.dates));
    put(beans, "placeProvisionalHold", new PlaceProvisionalHoldStep(bench.place));
    put(beans, "sendHoldReceipt", new SendHoldReceiptStep(bench.letters));
    put(beans, "freezeHoldScope", new FreezeHoldScopeStep(bench.freeze));
    put(beans, "checkFormalElements", new CheckFormalElementsStep(bench.check));
    put(beans, "warnCommanderOfLateHoldReview", new WarnCommanderOfLateHoldReviewStep(bench.warn));
    put(beans, "sendHoldDefectLetter", new SendHoldDefectLetterStep(bench.letters));
    put(beans, "confirmHold", new ConfirmHoldStep(bench.confirm));
    put(beans, "sendHoldAcceptance", new SendHoldAcceptanceStep(bench.letters));
    put(beans, "releaseHold", new ReleaseHoldStep(bench.release));
    put(beans, "sendHoldReleaseLetter", new SendHoldReleaseLetterStep(bench.letters));
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
                    List.of(new PreservationHoldDeclaration(bench.records, bench.decide)),
                    List.of(new Recorder())))));
    engine = configuration.buildProcessEngine();
    var deployment = engine.getRepositoryService().createDeployment();
    deployment.addClasspathResource("processes/preservation-hold/preservation-hold.bpmn");
    for (String form : List.of("review", "doubtful", "status", "release")) {
      deployment.addClasspathResource(
          "processes/preservation-hold/preservation-hold-" + form + ".form");
    }
    deployment.deploy();
    process =
        new EngineHoldProcess(
            engine.getRuntimeService(), new TellProcesses(engine.getRuntimeService()));
  }

  private void put(Map<Object, Object> beans, String name, JavaDelegate delegate) {
    beans.put(
        name,
        (JavaDelegate)
            execution -> {
              delegate.execute(execution);
              if (name.equals(dies)) {
                dies = null;
                throw new IllegalStateException("The machine was switched off");
              }
            });
  }

  ReceiptGiven ask(PreservationRequest request, @Nullable Attachment letter) {
    return bench.receive(process).receive(request, letter);
  }

  Hold hold(UUID id) {
    return bench.records.find(id).orElseThrow();
  }

  /** Claims the one open task of this step and submits its form, as this person. */
  void decide(Person person, String step, Map<String, Object> form) {
    claim(person, step);
    submit(person, step, form);
    run();
  }

  void claim(Person person, String step) {
    String task = open(step);
    as(person, () -> engine.getTaskService().claim(task, person.username()));
  }

  void submit(Person person, String step, Map<String, Object> form) {
    String task = open(step);
    as(person, () -> engine.getFormService().submitTaskForm(task, new HashMap<>(form)));
  }

  void as(Person person, Runnable action) {
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

  boolean waits(String step) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(step).count() == 1;
  }

  boolean ended(String end) {
    return engine.getHistoryService().createHistoricActivityInstanceQuery().activityId(end).count()
        == 1;
  }

  long running() {
    return engine.getRuntimeService().createProcessInstanceQuery().count();
  }

  /** Runs every job that is due; one that dies is tried again. */
  void run() {
    for (List<Job> due = due(); !due.isEmpty(); due = due()) {
      for (Job job : due) {
        try {
          engine.getManagementService().executeJob(job.getId());
        } catch (IllegalStateException switchedOff) {
          // The next look finds the job again, as the engine would after its pause.
          engine.getManagementService().setJobDuedate(job.getId(), null);
        }
      }
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
