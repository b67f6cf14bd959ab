package platewarden.protection.process;

import java.time.Instant;
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
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.engine.EngineGuards;
import platewarden.platform.engine.RecordsSteps;
import platewarden.platform.engine.StepEvent;
import platewarden.platform.engine.TellProcesses;
import platewarden.protection.NewDeletionRequest;
import platewarden.protection.ProtectionFixture;
import platewarden.protection.ProtectionRequest;

/** The process on a real engine, with the real use cases and rules, over records in memory. */
@SuppressWarnings("JavaUtilDate") // the engine's clock
final class PrivateRequestOnEngine implements AutoCloseable {

  static final Person DESK = new Person("privacy", Set.of("privacy-desk"));
  static final Person SECOND_DESK = new Person("privacy2", Set.of("privacy-desk"));
  static final Person ATTORNEY = new Person("attorney", Set.of("city-attorney"));
  static final Person SECOND_ATTORNEY = new Person("attorney2", Set.of("city-attorney"));
  static final Person COMMANDER = new Person("commander", Set.of("technology-unit-commander"));
  static final Person BOTH = new Person("both", Set.of("privacy-desk", "city-attorney"));

  /** Monday, 22:00:00 in Saint Paul. */
  static final Instant RECEIVED = Instant.parse("2026-11-24T04:00:00Z");

  final ProtectionFixture records = new ProtectionFixture();
  final List<StepEvent> steps = new ArrayList<>();
  final ProcessEngine engine;

  PrivateRequestOnEngine() {
    at(RECEIVED);
    Map<Object, Object> beans = new HashMap<>();
    beans.put(
        "privateRequestClock",
        new PrivateRequestClock(records.file, ProtectionFixture.LAW, records.clock));
    beans.put("sealPrivateData", new SealPrivateDataStep(records.seal));
    beans.put("sealPrivateRest", new SealPrivateRestStep(records.seal));
    beans.put("sendPrivateReceipt", new SendPrivateReceiptStep(records.letters));
    beans.put("askForProof", new AskForProofStep(records.letters));
    beans.put("sendPrivateOutcome", new SendPrivateOutcomeStep(records.letters));
    beans.put("sendPrivateCompletion", new SendPrivateCompletionStep(records.letters));
    beans.put("sendRenewalPrompt", new SendRenewalPromptStep(records.letters));
    beans.put("warnOfOverdueDecision", new WarnOfOverdueDecisionStep(records.letters));
    beans.put("unsealPrivateData", new UnsealPrivateDataStep(records.protect));
    beans.put("startSuppression", new StartSuppressionStep(records.protect));
    beans.put("stopSuppression", new StopSuppressionStep(records.protect));
    beans.put("destroyClearPart", new DestroyClearPartStep(records.destroy));
    beans.put("carryOutPrivateDecision", new CarryOutPrivateDecisionStep(records.destroy));
    beans.put("queueUniformNotices", new QueueUniformNoticesStep(records.queue));
    beans.put("sortPrivateReads", new SortPrivateReadsStep(records.protect));
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
                    List.of(new PrivateRequestDeclaration(records.file, records.decide)),
                    List.of(new Recorder())))));
    engine = configuration.buildProcessEngine();
    var deployment = engine.getRepositoryService().createDeployment();
    deployment.addClasspathResource("processes/deletion-5b/deletion-5b.bpmn");
    for (String form :
        List.of(
            "check-document",
            "confirm-refusal",
            "decide-exception",
            "decide-competing-duty",
            "confirm-end")) {
      deployment.addClasspathResource("processes/deletion-5b/deletion-5b-" + form + ".form");
    }
    deployment.deploy();
    records.process.instead =
        new EnginePrivateProcess(
            engine.getRuntimeService(), new TellProcesses(engine.getRuntimeService()));
  }

  UUID ask(String... plates) {
    records.receive.receive(new NewDeletionRequest(true, "SAH-0042", List.of(plates)));
    return request().id();
  }

  ProtectionRequest request() {
    return records.file.all().get(0);
  }

  /** Claims the one open task of this step and submits its form, as this person. */
  void decide(Person person, String step, Map<String, Object> form) {
    String task = open(step);
    as(person, () -> engine.getTaskService().claim(task, person.username()));
    as(person, () -> engine.getFormService().submitTaskForm(task, new HashMap<>(form)));
    run();
  }

  void as(Person person, Runnable action) {
    engine.getIdentityService().setAuthentication(person.username(), List.copyOf(person.roles()));
    try {
      action.run();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  String open(String step) {
    return task(step).getId();
  }

  Task task(String step) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(step).singleResult();
  }

  boolean waits(String step) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(step).count() == 1;
  }

  boolean endedAt(String end) {
    return engine.getHistoryService().createHistoricActivityInstanceQuery().activityId(end).count()
            == 1
        && engine.getRuntimeService().createProcessInstanceQuery().count() == 0;
  }

  /** Runs every job that is due; those that fail stay. */
  void run() {
    for (int round = 0; round < 50; round++) {
      List<Job> due =
          engine.getManagementService().createJobQuery().executable().withRetriesLeft().list();
      int failed = 0;
      for (Job job : due) {
        try {
          engine.getManagementService().executeJob(job.getId());
        } catch (RuntimeException e) {
          failed++;
        }
      }
      if (failed == due.size()) {
        return;
      }
    }
  }

  void at(Instant now) {
    records.now = now;
    ClockUtil.setCurrentTime(Date.from(now));
  }

  void at(String instant) {
    at(Instant.parse(instant));
    run();
  }

  long warned() {
    return records.trail.stream().filter(e -> e.action().equals("DecisionOverdue")).count();
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
}
