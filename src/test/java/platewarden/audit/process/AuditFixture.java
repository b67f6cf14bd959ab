package platewarden.audit.process;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import platewarden.access.Authorization;
import platewarden.access.Authorizations;
import platewarden.audit.AnswerFindings;
import platewarden.audit.Audit;
import platewarden.audit.AuditDates;
import platewarden.audit.AuditPack;
import platewarden.audit.AuditProcess;
import platewarden.audit.BeginAudit;
import platewarden.audit.CommissionerOrder;
import platewarden.audit.CommissionerOrders;
import platewarden.audit.ControlResult;
import platewarden.audit.EngageAuditor;
import platewarden.audit.EnterOrder;
import platewarden.audit.ExamineRecords;
import platewarden.audit.FindPacks;
import platewarden.audit.InMemoryAudits;
import platewarden.audit.LendAuditorAccount;
import platewarden.audit.Period;
import platewarden.audit.PublishResults;
import platewarden.audit.RecordAuditStep;
import platewarden.audit.ReportAudit;
import platewarden.audit.rules.AuditRules;
import platewarden.law.Law;
import platewarden.law.LawReader;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.engine.AsTheSystem;
import platewarden.platform.engine.EngineGuards;
import platewarden.platform.letters.Letters;
import platewarden.platform.rules.DroolsRuleBook;
import platewarden.platform.security.Accounts;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** The process on a real engine, with the real rules and letters, over records in memory. */
@SuppressWarnings("JavaUtilDate") // the engine's clock
final class AuditFixture implements AutoCloseable {

  static final Person COMMANDER =
      new Person("commander", Set.of("technology-unit-commander", "technology-unit"));
  static final Person TU = new Person("tuadmin", Set.of("technology-unit"));
  static final Person CHIEF = new Person("chief", Set.of("chief-of-police"));
  static final Person ATTORNEY = new Person("attorney", Set.of("city-attorney"));
  static final Person OTC = new Person("otc", Set.of("office-of-technology"));
  static final Person AUTHORITY = new Person("authority", Set.of("responsible-authority"));
  static final Person AUDITOR = new Person("outside", Set.of("auditor"));
  static final String WHY = "Read the declaration and asked the firm";
  static final byte[] PDF = "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII);
  private static final DroolsRuleBook RULES = DroolsRuleBook.fromClasspath("audit");

  final InMemoryAudits audits = new InMemoryAudits();
  final List<TrailEvent> trail = new ArrayList<>();
  final Map<String, Set<String>> roles = new HashMap<>();
  final Set<String> ended = new HashSet<>();
  final Set<String> authorized = new HashSet<>();
  final List<Period> packs = new ArrayList<>();
  final List<Object> events = new ArrayList<>();
  final List<CommissionerOrder> letters = new ArrayList<>();
  boolean keycloakDown;
  int controls = 40;
  final ProcessEngine engine;
  final AuditDates dates;
  final BeginAudit begin;
  final EngageAuditor engage;
  final LendAuditorAccount lend;
  final ExamineRecords examine;
  final ReportAudit report;
  final AnswerFindings answer;
  final EnterOrder order;

  private @Nullable AuditProcess process;

  @SuppressWarnings("unchecked")
  AuditFixture(String now) {
    ClockUtil.setCurrentTime(Date.from(Instant.parse(now)));
    Clock clock = new EngineClock();
    Trail record =
        event -> {
          trail.add(event);
          return UUID.randomUUID();
        };
    roles.put("outside", new HashSet<>());
    roles.put("commander", new HashSet<>(Set.of("technology-unit-commander")));
    Authorizations authorizations = mock(Authorizations.class);
    when(authorizations.everOf(anyString()))
        .thenAnswer(
            call ->
                authorized.contains(call.<String>getArgument(0))
                    ? List.of(mock(Authorization.class))
                    : List.of());
    Law law = law();
    RecordAuditStep step = new RecordAuditStep(audits, record, clock);
    Accounts accounts = new FakeAccounts();
    dates = new AuditDates(audits, audits.findings, law, clock);
    AuditProcess late = (id, ordered) -> Objects.requireNonNull(process).start(id, ordered);
    begin = new BeginAudit(audits, dates, late, record, clock);
    engage =
        new EngageAuditor(
            audits, accounts, authorizations, new AuditRules(RULES, judgement -> {}), step, clock);
    lend = new LendAuditorAccount(audits, dates, accounts, step, clock);
    examine =
        new ExamineRecords(
            audits,
            audits.findings,
            dates,
            Optional.of(
                (period, by) -> {
                  packs.add(period);
                  return new AuditPack(
                      UUID.randomUUID(), period, clock.instant(), by, 0, "00", "00", 1, 1);
                }),
            Optional.of(new Packs()),
            step,
            record,
            clock);
    report =
        new ReportAudit(
            audits,
            audits.findings,
            audits.transmittals,
            dates,
            new Letters(),
            law,
            step,
            record,
            clock);
    answer = new AnswerFindings(audits, audits.findings, dates, step, record, clock);
    order = new EnterOrder(new Orders(), begin, events::add, record, clock);
    PublishResults publish = new PublishResults(audits, audits.findings, step);
    Map<Object, Object> beans = new HashMap<>();
    beans.put("auditClock", new AuditClock(dates));
    beans.put("auditActions", new AuditActions(audits.findings));
    beans.put("openAuditorAccount", new OpenAuditorAccountStep(lend));
    beans.put("closeAuditorAccount", new CloseAuditorAccountStep(lend));
    beans.put("runAuditControls", new RunAuditControlsStep(examine));
    beans.put("publishAuditResults", new PublishAuditResultsStep(publish));
    beans.put("sendAuditTransmittals", new SendAuditTransmittalsStep(report));
    beans.put("closeAudit", new CloseAuditStep(publish));
    ObjectProvider<TaskService> tasks = mock(ObjectProvider.class);
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
                        new BiennialAuditDeclaration(
                            audits,
                            engage,
                            examine,
                            report,
                            answer,
                            (task, key, text, by) -> {},
                            tasks)),
                    List.of()))));
    engine = configuration.buildProcessEngine();
    when(tasks.getObject()).thenReturn(engine.getTaskService());
    var deployment = engine.getRepositoryService().createDeployment();
    String folder = "processes/biennial-audit/biennial-audit";
    deployment.addClasspathResource(folder + ".bpmn");
    for (String form :
        List.of(
            "engage-auditor",
            "approve-independence",
            "examine-records",
            "repair-evidence",
            "prepare-summary",
            "approve-summary",
            "confirm-transmittals",
            "answer-findings",
            "prove-corrective-action",
            "check-actions")) {
      deployment.addClasspathResource(folder + "-" + form + ".form");
    }
    deployment.deploy();
    process =
        new EngineAuditProcess(
            engine.getRuntimeService(), new AsTheSystem(engine.getIdentityService()));
  }

  private static Law law() {
    try {
      return LawReader.read(Files.readString(Path.of("rules/law.yaml")), "law.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Packs implements FindPacks {
    @Override
    public List<AuditPack> all() {
      return List.of();
    }

    @Override
    public Optional<AuditPack> byId(UUID id) {
      return Optional.empty();
    }

    @Override
    public List<ControlResult> results(UUID id) {
      return Collections.nCopies(controls, mock(ControlResult.class));
    }

    @Override
    public byte[] file(UUID id) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Orders implements CommissionerOrders {
    @Override
    public void keep(CommissionerOrder order, byte[] document) {
      letters.add(0, order);
    }

    @Override
    public List<CommissionerOrder> all() {
      return letters;
    }

    @Override
    public Optional<byte[]> document(UUID id) {
      return Optional.empty();
    }
  }

  private final class FakeAccounts implements Accounts {
    @Override
    public Optional<Account> find(String username) {
      return Optional.ofNullable(roles.get(username))
          .map(held -> new Account(username, true, held));
    }

    @Override
    public List<Account> all() {
      return List.of();
    }

    @Override
    public void give(String username, String role) {
      answers();
      Objects.requireNonNull(roles.get(username)).add(role);
    }

    @Override
    public void take(String username, Set<String> taken) {
      answers();
      Objects.requireNonNull(roles.get(username)).removeAll(taken);
    }

    @Override
    public void disable(String username) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void endSessions(String username) {
      ended.add(username);
    }

    private void answers() {
      if (keycloakDown) {
        throw new IllegalStateException("Keycloak does not answer");
      }
    }
  }

  /** The clock of the duty begins what is due. */
  UUID due() {
    LocalDate today = Days.of(ClockUtil.getCurrentTime().toInstant());
    begin.period(today).filter(it -> !it.beginsOn().isAfter(today)).ifPresent(begin::begin);
    run();
    return audits.all().get(0).id();
  }

  void name(UUID id, String account) {
    engage.name(COMMANDER, id, account, PDF);
  }

  /** Engaged and found independent; the controls have run. */
  UUID examining() {
    UUID id = due();
    engaged(id);
    decide(
        ATTORNEY,
        BiennialAuditProcess.Tasks.INDEPENDENCE,
        Map.of("independenceDecision", "INDEPENDENT", "note", WHY));
    return id;
  }

  void engaged(UUID id) {
    name(id, "outside");
    decide(
        COMMANDER,
        BiennialAuditProcess.Tasks.ENGAGE,
        Map.of(
            "engagedOn",
            Days.of(ClockUtil.getCurrentTime().toInstant()).toString(),
            "independent",
            true,
            "keptFirm",
            "Example Audit Partners"));
  }

  /** With this many findings, a report and a summary on the record. */
  void examined(UUID id, int count) {
    for (int number = 1; number <= count; number++) {
      examine.find(AUDITOR, id, number, "Finding " + number, "What was found, in a sentence.");
    }
    examine.file(AUDITOR, id, PDF);
    examine.summarize(AUDITOR, id, "The auditor's own summary of this audit.");
  }

  /** Completed on this day with this many findings. */
  UUID completed(String day, int count) {
    UUID id = examining();
    examined(id, count);
    complete(day, count);
    return id;
  }

  void complete(String day, int count) {
    decide(
        AUDITOR, BiennialAuditProcess.Tasks.EXAMINE, Map.of("completedOn", day, "findings", count));
  }

  Audit it(UUID id) {
    return audits.find(id).orElseThrow();
  }

  void decide(Person person, String step, Map<String, Object> form) {
    String id = open(step).get(0);
    if (engine.getTaskService().createTaskQuery().taskId(id).singleResult().getAssignee() == null) {
      as(person, () -> engine.getTaskService().claim(id, person.username()));
    }
    as(person, () -> engine.getFormService().submitTaskForm(id, new HashMap<>(form)));
    run();
  }

  void claim(Person person, String step) {
    String id = open(step).get(0);
    as(person, () -> engine.getTaskService().claim(id, person.username()));
  }

  private void as(Person person, Runnable action) {
    engine.getIdentityService().setAuthentication(person.username(), List.copyOf(person.roles()));
    try {
      action.run();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private List<String> open(String step) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(step).list().stream()
        .map(task -> task.getId())
        .toList();
  }

  long waiting(String step) {
    return open(step).size();
  }

  int priority(String step) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .taskDefinitionKey(step)
        .singleResult()
        .getPriority();
  }

  Instant dueOf(String step) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .taskDefinitionKey(step)
        .singleResult()
        .getDueDate()
        .toInstant();
  }

  boolean endedAt(String end) {
    return engine.getHistoryService().createHistoricActivityInstanceQuery().activityId(end).count()
        == 1;
  }

  void at(String instant) {
    ClockUtil.setCurrentTime(Date.from(Instant.parse(instant)));
    run();
  }

  /** Runs what is due, one job after the other; one that fails is left for its next try. */
  void run() {
    Set<String> failed = new HashSet<>();
    for (List<Job> due = due(failed); !due.isEmpty(); due = due(failed)) {
      String job = due.get(0).getId();
      try {
        engine.getManagementService().executeJob(job);
      } catch (IllegalStateException e) {
        failed.add(job);
      }
    }
  }

  private List<Job> due(Set<String> failed) {
    return engine
        .getManagementService()
        .createJobQuery()
        .executable()
        .withRetriesLeft()
        .orderByJobDuedate()
        .asc()
        .list()
        .stream()
        .filter(job -> !failed.contains(job.getId()))
        .toList();
  }

  @Override
  public void close() {
    ClockUtil.reset();
    engine.close();
  }

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
