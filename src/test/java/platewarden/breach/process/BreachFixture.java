package platewarden.breach.process;

import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import platewarden.access.ReportChange;
import platewarden.alerts.Alerts;
import platewarden.breach.AssessBreach;
import platewarden.breach.Breach;
import platewarden.breach.ComputeScope;
import platewarden.breach.DelayNotice;
import platewarden.breach.GiveNotice;
import platewarden.breach.InMemoryBreaches;
import platewarden.breach.LookUpContacts;
import platewarden.breach.OpenBreach;
import platewarden.breach.ReachOnTrail;
import platewarden.breach.RecordStep;
import platewarden.breach.ReportBreach;
import platewarden.breach.RouteIncident;
import platewarden.breach.rules.BreachRules;
import platewarden.investigation.CaseRecord;
import platewarden.investigation.CaseRegister;
import platewarden.law.Law;
import platewarden.law.LawReader;
import platewarden.oversight.Findings;
import platewarden.platform.Person;
import platewarden.platform.engine.EngineGuards;
import platewarden.platform.engine.TellProcesses;
import platewarden.platform.letters.Letters;
import platewarden.platform.rules.DroolsRuleBook;
import platewarden.platform.security.Accounts;
import platewarden.protection.Protection;
import platewarden.reads.Classification;
import platewarden.reads.Direction;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;
import platewarden.reads.ReadRef;
import platewarden.reads.ScanReads;
import platewarden.reads.Sequestration;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** The process on a real engine, with the real rules and letters, over records in memory. */
@SuppressWarnings("JavaUtilDate") // the engine's clock
final class BreachFixture implements AutoCloseable, ScanReads, Sequestration {

  static final Person OTC = new Person("otc", Set.of("office-of-technology"));
  static final Person TU = new Person("tuadmin", Set.of("technology-unit"));
  static final Person CHIEF = new Person("chief", Set.of("chief-of-police"));
  static final Person ATTORNEY = new Person("attorney", Set.of("city-attorney"));
  static final Person ATTORNEY2 = new Person("attorney2", Set.of("city-attorney"));
  static final Person AUTHORITY = new Person("authority", Set.of("responsible-authority"));
  static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  static final String WHY = "Looked through the searches and the case file";
  private static final DroolsRuleBook RULES = DroolsRuleBook.fromClasspath("breach");

  final InMemoryBreaches breaches = new InMemoryBreaches();
  final List<TrailEvent> trail = new ArrayList<>();
  final Map<String, Set<String>> roles = new HashMap<>();
  final Map<UUID, String> plates = new HashMap<>();
  final Set<String> participants = new HashSet<>();
  final Map<String, CaseRecord> cases = new HashMap<>();
  final List<ReachOnTrail.Access> accesses = new ArrayList<>();
  boolean gap;
  final ProcessEngine engine;
  final OpenBreach open;
  final DelayNotice delay;
  final LookUpContacts contacts;
  final GiveNotice notice;
  final ReportBreach report;

  BreachFixture() {
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-30T15:00:00Z")));
    Clock clock = new EngineClock();
    Trail record =
        event -> {
          trail.add(event);
          return UUID.randomUUID();
        };
    roles.put("officer", Set.of("officer"));
    roles.put("commander", Set.of("technology-unit-commander"));
    roles.put("chief", Set.of("chief-of-police"));
    Accounts accounts = mock(Accounts.class);
    org.mockito.Mockito.when(accounts.find(org.mockito.ArgumentMatchers.anyString()))
        .thenAnswer(
            call ->
                Optional.ofNullable(roles.get(call.<String>getArgument(0)))
                    .map(held -> new Accounts.Account(call.<String>getArgument(0), true, held)));
    Protection protection = mock(Protection.class);
    org.mockito.Mockito.when(protection.standing(org.mockito.ArgumentMatchers.anyCollection()))
        .thenAnswer(
            call ->
                call.<Collection<String>>getArgument(0).stream().anyMatch(participants::contains)
                    ? Protection.Standing.SUPPRESSED
                    : Protection.Standing.NONE);
    CaseRegister register =
        new CaseRegister() {
          @Override
          public Optional<CaseRecord> find(String number) {
            return Optional.ofNullable(cases.get(number));
          }

          @Override
          public Optional<CaseRecord> find(UUID id) {
            return cases.values().stream().filter(it -> it.id().equals(id)).findFirst();
          }
        };
    Law law = law();
    RecordStep step = new RecordStep(breaches, record, clock);
    BreachRules judge = new BreachRules(RULES, judgement -> {});
    LateProcess late = new LateProcess();
    ComputeScope scope =
        new ComputeScope(
            breaches,
            (account, from, to, searches) -> new ReachOnTrail.Reach(accesses, gap),
            (commitments, until) -> {
              Map<String, ReadRef> there = new HashMap<>();
              plates.keySet().stream()
                  .filter(id -> commitments.contains(id.toString()))
                  .forEach(id -> there.put(id.toString(), new ReadRef(DAY, id)));
              return there;
            },
            this,
            mock(Alerts.class),
            mock(Findings.class),
            record,
            step);
    delay = new DelayNotice(breaches, register, late, step);
    contacts = new LookUpContacts(breaches, this, this, protection, record, step);
    notice = new GiveNotice(breaches, judge, new Letters(), law, record, step, clock);
    report = new ReportBreach(breaches, judge, late, this, new Letters(), record, step, clock);
    AssessBreach assess = new AssessBreach(breaches, judge, mock(ReportChange.class), step);
    Map<Object, Object> beans = new HashMap<>();
    beans.put("breachClock", new BreachClock(breaches, law, clock));
    beans.put(
        "routeSuspectedBreach",
        new RouteIncidentStep(new RouteIncident(breaches, accounts, judge, step)));
    beans.put("computeBreachScope", new ComputeBreachScopeStep(scope));
    beans.put("widenBreachScope", new WidenBreachScopeStep(scope));
    beans.put("endNoticeDelay", new EndNoticeDelayStep(delay));
    beans.put("chooseBreachNotice", new ChooseBreachNoticeStep(notice));
    beans.put("sendBreachNotices", new SendBreachNoticesStep(notice));
    beans.put("notifyConsumerAgencies", new NotifyConsumerAgenciesStep(notice));
    beans.put("askForDisposition", new AskForDispositionStep(report));
    beans.put("checkBreachReport", new CheckBreachReportStep(report));
    beans.put("publishBreachReport", new PublishBreachReportStep(report));
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
                        new BreachNotificationDeclaration(
                            breaches,
                            assess,
                            delay,
                            contacts,
                            notice,
                            report,
                            (task, key, text, by) -> {})),
                    List.of()))));
    engine = configuration.buildProcessEngine();
    var deployment = engine.getRepositoryService().createDeployment();
    String folder = "processes/breach-notification/breach-notification";
    deployment.addClasspathResource(folder + ".bpmn");
    for (String form :
        List.of(
            "contain-incident",
            "assess-incident",
            "assess-outside",
            "confirm-no-breach",
            "investigate-unit",
            "investigate-outside",
            "investigate-otc",
            "determine-delay",
            "retest-delay",
            "look-up-contacts",
            "approve-notice",
            "confirm-substitute",
            "decide-referral",
            "write-report")) {
      deployment.addClasspathResource(folder + "-" + form + ".form");
    }
    deployment.deploy();
    late.real =
        new EngineBreachProcess(
            engine.getRuntimeService(),
            new TellProcesses(engine.getRuntimeService()),
            new platewarden.platform.engine.AsTheSystem(engine.getIdentityService()));
    open = new OpenBreach(breaches, Optional::of, late, record, law, clock);
  }

  private static final class LateProcess implements platewarden.breach.BreachProcess {
    private @Nullable EngineBreachProcess real;

    private EngineBreachProcess it() {
      return java.util.Objects.requireNonNull(real);
    }

    @Override
    public void start(UUID breach) {
      it().start(breach);
    }

    @Override
    public void caseInactive(UUID breach) {
      it().caseInactive(breach);
    }

    @Override
    public void dispositionFinal(UUID breach) {
      it().dispositionFinal(breach);
    }
  }

  private static Law law() {
    try {
      return LawReader.read(Files.readString(Path.of("rules/law.yaml")), "law.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One search that showed this many vehicles. */
  void reached(int vehicles) {
    List<String> shown = new ArrayList<>();
    for (int number = 0; number < vehicles; number++) {
      UUID read = UUID.randomUUID();
      plates.put(read, "Q%05d".formatted(number));
      shown.add(read.toString());
    }
    accesses.add(
        new ReachOnTrail.Access(
            7,
            Instant.parse("2026-11-29T03:00:00Z"),
            "ReadsSearched",
            shown,
            List.of(),
            List.of()));
  }

  UUID report(@Nullable String account) {
    UUID id =
        open.report(
            new Person("supervisor", Set.of("supervisor")),
            new OpenBreach.Report(account, null, null, "Searched a former partner's vehicle"));
    run();
    return id;
  }

  /** Contained and assessed as a breach. */
  UUID breach(@Nullable String account, int vehicles) {
    reached(vehicles);
    UUID id = report(account);
    decide(OTC, BreachNotificationProcess.Tasks.CONTAIN, Map.of("contained", true, "note", WHY));
    return id;
  }

  void assess(Person by, String step, String answers, String assessment, String delayAsked) {
    decide(
        by,
        step,
        Map.of(
            "acquired", answers,
            "purposeOutsideProcedures", answers,
            "nongovernmentalIntent", answers,
            "assessment", assessment,
            "delayAsked", delayAsked,
            "note", WHY));
  }

  Breach it(UUID id) {
    return breaches.find(id).orElseThrow();
  }

  void lookUpAll(UUID id) {
    breaches
        .affected(id)
        .forEach(
            one ->
                contacts
                    .look(AUTHORITY, id, one.id())
                    .ifPresent(
                        vehicle ->
                            contacts.found(
                                AUTHORITY,
                                id,
                                one.id(),
                                new platewarden.breach.Breaches.Address(
                                    "Person of " + one.id(), "1 Example Street", null),
                                false)));
    decide(AUTHORITY, BreachNotificationProcess.Tasks.CONTACTS, Map.of("done", true, "note", WHY));
  }

  void approve(UUID id) {
    notice.write(AUTHORITY, id, "On November 28 an officer looked up vehicles out of curiosity.");
    decide(
        AUTHORITY, BreachNotificationProcess.Tasks.APPROVE, Map.of("approved", true, "note", WHY));
  }

  void investigate(Person unit, String step) {
    decide(unit, step, Map.of("done", true, "note", WHY));
    decide(OTC, BreachNotificationProcess.Tasks.INVESTIGATE_OTC, Map.of("done", true, "note", WHY));
  }

  void decide(Person person, String step, Map<String, Object> form) {
    String id = open(step);
    if (engine.getTaskService().createTaskQuery().taskId(id).singleResult().getAssignee() == null) {
      claim(person, step);
    }
    as(person, () -> engine.getFormService().submitTaskForm(id, new HashMap<>(form)));
    run();
  }

  void claim(Person person, String step) {
    String id = open(step);
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

  private String open(String step) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(step).singleResult().getId();
  }

  boolean waits(String step) {
    return engine.getTaskService().createTaskQuery().taskDefinitionKey(step).count() == 1;
  }

  boolean endedAt(String end) {
    return engine.getHistoryService().createHistoricActivityInstanceQuery().activityId(end).count()
        == 1;
  }

  void at(String instant) {
    ClockUtil.setCurrentTime(Date.from(Instant.parse(instant)));
    run();
  }

  /** Runs what is due, one job after the other: one may take another with it. */
  void run() {
    for (List<Job> due = due(); !due.isEmpty(); due = due()) {
      engine.getManagementService().executeJob(due.get(0).getId());
    }
  }

  private List<Job> due() {
    return engine
        .getManagementService()
        .createJobQuery()
        .executable()
        .withRetriesLeft()
        .orderByJobDuedate()
        .asc()
        .list();
  }

  @Override
  public void close() {
    ClockUtil.reset();
    engine.close();
  }

  @Override
  public List<Read> ofPlates(LocalDate day, Collection<String> wanted) {
    return List.of();
  }

  @Override
  public void within(LocalDate day, Instant from, Instant to, Consumer<Read> each) {
    // Nobody asks for a window here.
  }

  @Override
  public List<Read> ofIds(LocalDate day, Collection<UUID> ids) {
    return ids.stream().filter(plates::containsKey).map(this::read).toList();
  }

  private Read read(UUID id) {
    Instant at = Instant.parse("2026-11-20T15:00:00Z");
    return new Read(
        id,
        "demo-1",
        "lpr",
        null,
        at,
        at,
        plates.get(id),
        "US-MN",
        0.9,
        List.of(),
        null,
        null,
        null,
        Direction.APPROACH,
        List.of(),
        Classification.PRIVATE_OR_NONPUBLIC);
  }

  @Override
  public void names(LocalDate day, Consumer<UUID> each) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<ReadImage> picture(LocalDate day, UUID id, int number) {
    return Optional.empty();
  }

  @Override
  public void sequester(UUID holder, LocalDate day, Collection<UUID> reads) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void release(UUID holder) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Set<UUID> among(LocalDate day, Collection<UUID> reads) {
    return Set.of();
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
