package platewarden.investigation.process;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.investigation.AskRegister;
import platewarden.investigation.CaseChanged;
import platewarden.investigation.CaseRecord.Charge;
import platewarden.investigation.CaseStanding;
import platewarden.investigation.CaseWord;
import platewarden.investigation.CheckTracking;
import platewarden.investigation.ConfirmCases;
import platewarden.investigation.DecideOnTracking;
import platewarden.investigation.EndTracking;
import platewarden.investigation.HearCase;
import platewarden.investigation.InMemoryCases;
import platewarden.investigation.NewTrackingRequest;
import platewarden.investigation.PutInForce;
import platewarden.investigation.ReceiveWarrant;
import platewarden.investigation.RefusalsOnTrail;
import platewarden.investigation.RefuseTracking;
import platewarden.investigation.RegisterOfCases;
import platewarden.investigation.RequestTracking;
import platewarden.investigation.TrackingAuthorization;
import platewarden.investigation.TrackingAuthorization.Basis;
import platewarden.investigation.TrackingAuthorizations;
import platewarden.investigation.TrackingGate;
import platewarden.investigation.rules.TrackingRules;
import platewarden.law.Law;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.engine.EngineGuards;
import platewarden.platform.engine.RecordsSteps;
import platewarden.platform.engine.StepEvent;
import platewarden.platform.engine.TellProcesses;
import platewarden.platform.rules.DroolsRuleBook;

/** The process on a real engine, with the real rules, over records in memory. */
@SuppressWarnings("JavaUtilDate") // the engine's clock
final class TrackingFixture implements AutoCloseable {

  static final Person INVESTIGATOR = new Person("investigator", Set.of("investigator"));
  static final Person SUPERVISOR = new Person("supervisor", Set.of("supervisor"));
  static final Person OTHER_SUPERVISOR = new Person("sergeant", Set.of("supervisor"));
  static final Person CHIEF = new Person("chief", Set.of("chief-of-police"));
  static final Person ATTORNEY = new Person("attorney", Set.of("city-attorney"));

  static final String CASE = "26-100001";

  private static final DroolsRuleBook RULES = DroolsRuleBook.fromClasspath("tracking");
  static final Law LAW = platewarden.investigation.LawOfTests.read();

  final InMemoryCases records = new InMemoryCases();
  final List<Object> published = new ArrayList<>();
  final ProcessEngine engine;
  final HearCase hear;
  final RequestTracking request;
  final EndTracking end;
  final ReceiveWarrant warrant;
  final ConfirmCases confirm;
  final RepeatTrackingFacts repeat;
  final TrackingAuthorizations gate;

  /** What the register answers; null when there is none and the table speaks. */
  @Nullable CaseStanding register;

  TrackingFixture() {
    this(false);
  }

  TrackingFixture(boolean withRegister) {
    at(Instant.parse("2026-11-23T15:00:00Z"));
    Clock clock = new EngineClock();
    var transactions = new NoTransactions();
    ApplicationEventPublisher events = this::publish;
    hear = new HearCase(records.table, events, records, clock);
    AskRegister asked =
        number ->
            switch (register == null ? CaseStanding.UNREACHABLE : register) {
              case UNREACHABLE -> AskRegister.Answer.unreachable();
              case NOT_THERE -> AskRegister.Answer.notThere();
              case ACTIVE ->
                  new AskRegister.Answer(CaseStanding.ACTIVE, word(number, true, "investigator"));
              case INACTIVE ->
                  new AskRegister.Answer(
                      CaseStanding.INACTIVE, word(number, false, "investigator"));
            };
    var cases =
        new RegisterOfCases(
            records.table,
            hear,
            withRegister ? Optional.of(asked) : Optional.empty(),
            LAW,
            clock,
            transactions);
    var process = new LateProcess();
    end = new EndTracking(records.tracking, process, events, records, clock);
    var check =
        new CheckTracking(
            records.tracking,
            cases,
            records.table,
            new TrackingRules(RULES, judgement -> {}),
            records,
            clock);
    var put = new PutInForce(records.tracking, cases, LAW, records, clock);
    Map<Object, Object> beans = new HashMap<>();
    beans.put("trackingClock", new TrackingClock(records.tracking, LAW, clock));
    beans.put("checkTrackingRequest", new CheckTrackingRequestStep(check));
    beans.put("putWarrantInForce", new PutWarrantInForceStep(put));
    beans.put("putExigencyInForce", new PutExigencyInForceStep(put));
    beans.put("endTrackingInTime", new EndTrackingStep(end));
    beans.put(
        "sendTrackingRefusal",
        new SendTrackingRefusalStep(new RefuseTracking(records.tracking, records, clock)));
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
                        new TrackingAuthorizationDeclaration(
                            records.tracking,
                            new DecideOnTracking(records.tracking, end, records, clock))),
                    List.of(new NoRecorder())))));
    engine = configuration.buildProcessEngine();
    var deployment = engine.getRepositoryService().createDeployment();
    String folder = "processes/tracking-authorization/tracking-authorization";
    deployment.addClasspathResource(folder + ".bpmn");
    for (String form :
        List.of("check-warrant", "decide-further-exigency", "review-exigency", "review-as-chief")) {
      deployment.addClasspathResource(folder + "-" + form + ".form");
    }
    deployment.deploy();
    process.real =
        new EngineTrackingProcess(
            engine.getRuntimeService(), new TellProcesses(engine.getRuntimeService()));
    repeat = new RepeatTrackingFacts(records.tracking, process.real());
    var refusals = new RefusalsOnTrail(records, TransactionOperations.withoutTransaction());
    request =
        new RequestTracking(
            records.tracking, process, cases, records.table, hear, LAW, records, refusals, clock);
    warrant = new ReceiveWarrant(records.tracking, process, records, refusals, clock);
    confirm = new ConfirmCases(records.tracking, cases, end);
    gate = new TrackingGate(records.tracking, cases);
    if (!withRegister) {
      hear.hear(word(CASE, true, "investigator"), "file");
    }
  }

  private void publish(Object event) {
    published.add(event);
    if (event instanceof CaseChanged changed) {
      end.onCaseChanged(changed);
    }
  }

  static CaseWord word(String number, boolean active, String... assigned) {
    return new CaseWord(number, active, Charge.NONE, Set.of(assigned));
  }

  UUID exigency(Person by) {
    return exigency(by, null);
  }

  UUID exigency(Person by, @Nullable Instant until) {
    UUID id =
        request.request(
            by,
            new NewTrackingRequest(
                CASE,
                Basis.EXIGENCY,
                "The abducting car, until found",
                "A child was taken twenty minutes ago and a warrant takes hours",
                null,
                null,
                null,
                until,
                null));
    run();
    return id;
  }

  UUID onWarrant(Person by) {
    UUID id =
        request.request(
            by,
            new NewTrackingRequest(
                CASE,
                Basis.WARRANT,
                "The car of the subject",
                null,
                "Ramsey County District Court",
                "62-CR-26-1",
                "Hon. Example",
                null,
                pdf()));
    run();
    return id;
  }

  static byte[] pdf() {
    return "%PDF-1.7 synthetic".getBytes(StandardCharsets.US_ASCII);
  }

  TrackingAuthorization record(UUID id) {
    return records.tracking.find(id).orElseThrow();
  }

  boolean open(String instant) {
    return gate.of(CASE, Instant.parse(instant)).isPresent();
  }

  void decide(Person person, String step, Map<String, Object> form) {
    claim(person, step);
    as(person, () -> engine.getFormService().submitTaskForm(open1(step), new HashMap<>(form)));
    run();
  }

  void claim(Person person, String step) {
    as(person, () -> engine.getTaskService().claim(open1(step), person.username()));
  }

  private void as(Person person, Runnable action) {
    engine.getIdentityService().setAuthentication(person.username(), List.copyOf(person.roles()));
    try {
      action.run();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private String open1(String step) {
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

  boolean passed(String end) {
    return engine.getHistoryService().createHistoricActivityInstanceQuery().activityId(end).count()
        == 1;
  }

  long instances() {
    return engine.getRuntimeService().createProcessInstanceQuery().count();
  }

  void run() {
    for (List<Job> due = due(); !due.isEmpty(); due = due()) {
      // One may take others with it.
      engine.getManagementService().executeJob(due.get(0).getId());
    }
  }

  private List<Job> due() {
    return engine.getManagementService().createJobQuery().executable().withRetriesLeft().list();
  }

  static void at(Instant now) {
    ClockUtil.setCurrentTime(Date.from(now));
  }

  /** The time is this, and nothing that is due has run yet. */
  static void it(String instant) {
    at(Instant.parse(instant));
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

  /** The engine is there after the use cases that talk to it. */
  private static final class LateProcess implements platewarden.investigation.TrackingProcess {
    private @Nullable EngineTrackingProcess real;

    EngineTrackingProcess real() {
      return java.util.Objects.requireNonNull(real);
    }

    @Override
    public void start(TrackingAuthorization authorization) {
      real().start(authorization);
    }

    @Override
    public void ended(UUID trackingId, TrackingAuthorization.EndReason why) {
      real().ended(trackingId, why);
    }

    @Override
    public void warrantReceived(UUID trackingId) {
      real().warrantReceived(trackingId);
    }
  }

  private static final class NoRecorder implements RecordsSteps {
    @Override
    public void record(StepEvent event) {}

    @Override
    public void refused(StepEvent event, Refused why) {}
  }

  private static final class NoTransactions implements PlatformTransactionManager {
    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
      return new SimpleTransactionStatus();
    }

    @Override
    public void commit(TransactionStatus status) {}

    @Override
    public void rollback(TransactionStatus status) {}
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
