package platewarden.sharing.process;

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
import org.springframework.transaction.support.TransactionOperations;
import platewarden.law.Law;
import platewarden.law.LawReader;
import platewarden.platform.Person;
import platewarden.platform.engine.EngineGuards;
import platewarden.platform.engine.TellProcesses;
import platewarden.platform.rules.DroolsRuleBook;
import platewarden.reads.Classification;
import platewarden.reads.Direction;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;
import platewarden.reads.ScanReads;
import platewarden.reads.Sequestration;
import platewarden.sharing.Agencies.Agency;
import platewarden.sharing.BuildPackage;
import platewarden.sharing.CheckSharing;
import platewarden.sharing.DecideSharing;
import platewarden.sharing.DeliverPackage;
import platewarden.sharing.EndShare;
import platewarden.sharing.InMemoryAgencies;
import platewarden.sharing.InMemoryShares;
import platewarden.sharing.NewShare;
import platewarden.sharing.RequestSharing;
import platewarden.sharing.SharingRefusals;
import platewarden.sharing.SigningOnly;
import platewarden.sharing.rules.SharingRules;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** The process on a real engine, with the real rules, over records in memory. */
@SuppressWarnings("JavaUtilDate") // the engine's clock
final class SharingFixture implements AutoCloseable, ScanReads, Sequestration {

  private static final DroolsRuleBook RULES = DroolsRuleBook.fromClasspath("sharing");

  final InMemoryShares shares = new InMemoryShares();
  final InMemoryAgencies agencies = new InMemoryAgencies();
  final List<TrailEvent> trail = new ArrayList<>();
  final UUID read = UUID.randomUUID();
  final ProcessEngine engine;
  final RequestSharing request;
  final DeliverPackage deliver;
  private Instant collected = Instant.parse("2026-11-20T15:00:00Z");

  SharingFixture() {
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-23T15:00:00Z")));
    Clock clock = new EngineClock();
    Trail record =
        event -> {
          trail.add(event);
          return UUID.randomUUID();
        };
    agencies.put(new Agency("agency", "Demonstration County Sheriff", "US-MN", true), "test");
    EndShare end = new EndShare(shares, record, clock);
    Map<Object, Object> beans = new HashMap<>();
    beans.put("sharingClock", new SharingClock(shares, law().businessDays(), clock));
    beans.put(
        "checkSharingRequest",
        new CheckSharingRequestStep(
            new CheckSharing(
                shares, agencies, new SharingRules(RULES, judgement -> {}), record, clock)));
    beans.put(
        "buildSharingPackage",
        new BuildSharingPackageStep(
            new BuildPackage(shares, this, this, law(), record, new SigningOnly(), clock)));
    beans.put("sendSharingPackage", new SendSharingPackageStep(end));
    beans.put("withdrawSharingKeys", new WithdrawSharingKeysStep(end));
    beans.put("askForConfirmation", new AskForConfirmationStep(end));
    beans.put("closeShare", new CloseShareStep(end));
    beans.put("sendSharingRefusal", new SendSharingRefusalStep(end));
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
                        new SharingRequestDeclaration(
                            shares,
                            new DecideSharing(shares, record, clock),
                            (task, key, text, by) -> {})),
                    List.of()))));
    engine = configuration.buildProcessEngine();
    var deployment = engine.getRepositoryService().createDeployment();
    deployment.addClasspathResource("processes/sharing-request/sharing-request.bpmn");
    for (String form :
        List.of("decide-recipient", "select-reads", "decide-sharing", "press-recipient")) {
      deployment.addClasspathResource(
          "processes/sharing-request/sharing-request-" + form + ".form");
    }
    deployment.deploy();
    var process =
        new EngineSharingProcess(
            engine.getRuntimeService(), new TellProcesses(engine.getRuntimeService()));
    var refusals = new SharingRefusals(record, TransactionOperations.withoutTransaction());
    request = new RequestSharing(shares, agencies, process, record, refusals, clock);
    deliver = new DeliverPackage(shares, process, record, refusals, clock);
  }

  private static Law law() {
    try {
      return LawReader.read(Files.readString(Path.of("rules/law.yaml")), "law.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  UUID ask(Person by, @Nullable String head) {
    UUID id =
        request.request(
            by,
            new NewShare(
                head,
                "Detective",
                "DC-26-17",
                "The vehicle fled from an armed robbery under investigation",
                "The store's video shows it leaving at nine that evening",
                new NewShare.Criteria(
                    "QSH001",
                    Instant.parse("2026-10-01T00:00:00Z"),
                    Instant.parse("2026-11-23T00:00:00Z"))));
    run();
    return id;
  }

  /** When the one read there is was collected. */
  void collected(Instant when) {
    collected = when;
  }

  void decide(Person person, String step, Map<String, Object> form) {
    claim(person, step);
    submit(person, step, form);
    run();
  }

  void claim(Person person, String step) {
    String id = open(step);
    as(person, () -> engine.getTaskService().claim(id, person.username()));
  }

  void submit(Person person, String step, Map<String, Object> form) {
    String id = open(step);
    as(person, () -> engine.getFormService().submitTaskForm(id, new HashMap<>(form)));
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
  public List<Read> ofPlates(LocalDate day, Collection<String> plates) {
    return List.of();
  }

  @Override
  public void within(LocalDate day, Instant from, Instant to, Consumer<Read> each) {
    // Nobody asks for a window here.
  }

  @Override
  public List<Read> ofIds(LocalDate day, Collection<UUID> ids) {
    return ids.contains(read)
        ? List.of(
            new Read(
                read,
                "demo-1",
                "lpr",
                null,
                collected,
                collected,
                "QSH001",
                "US-MN",
                0.9,
                List.of(),
                null,
                null,
                null,
                Direction.APPROACH,
                List.of(),
                Classification.PRIVATE_OR_NONPUBLIC))
        : List.of();
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
