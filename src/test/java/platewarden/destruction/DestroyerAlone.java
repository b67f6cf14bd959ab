package platewarden.destruction;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.platform.rules.DroolsRuleBook;
import platewarden.platform.rules.RuleBook;
import platewarden.preservation.HoldHistory;
import platewarden.preservation.HoldProcess;
import platewarden.preservation.PlaceProvisionalHold;
import platewarden.protection.PrivateProcess;
import platewarden.protection.ProtectionRequest;
import platewarden.protection.SealVehicles;
import platewarden.reads.FoundRead;
import platewarden.reads.ReadIndex;
import platewarden.reads.ReadQuery;
import platewarden.reads.ReadRef;
import platewarden.trail.TrailAlarms;
import platewarden.trail.TrailFixture;

/**
 * The destroyer with its real stores, ledger, keys, trail, rules, holds and private requests on a
 * PostgreSQL, without web, engine and Elasticsearch: what kills, simulated months and benchmarks
 * need. Its processes do what the models' first steps do.
 */
public final class DestroyerAlone implements AutoCloseable {

  private static final RuleBook RULES =
      DroolsRuleBook.fromClasspath("destruction", "protection", "preservation", "disposition");
  private static final List<String> PACKAGES =
      List.of(
          "platewarden.law",
          "platewarden.sealing",
          "platewarden.trail",
          "platewarden.reads.store",
          "platewarden.protection",
          "platewarden.preservation",
          "platewarden.destruction",
          "platewarden.platform.rules");
  private static final Pattern NOT_NEEDED =
      Pattern.compile(
          ".*\\.(process|web|route|watch|witness|offline|engine)\\..*|.*Configuration|.*Test|.*IT|"
              + ".*TrailAlarms");
  private static final Pattern OTHER_STORES =
      Pattern.compile(
          ".*\\.(BlankAlerts|QuarantineDirectory|ResultLists|SharedReads|LawConfiguration|"
              + "CopiesOfParticipants|DestroyCaseCopies|CaseCopiesInPostgres|DestructionsInPostgres|"
              + "CasesInPostgres)");

  /** A clock that is set. */
  public static final class SetClock extends Clock {
    private volatile Instant now = Instant.parse("2026-01-01T12:00:00Z");

    /** Sets it. */
    public void set(Instant to) {
      now = to;
    }

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
      return now;
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Transactions {}

  public final SetClock clock = new SetClock();
  public final JdbcTemplate jdbc;
  public final TransactionTemplate transaction;
  private final AnnotationConfigApplicationContext context;
  private final HikariDataSource pool;

  /** Lays the real migrations into an empty database. */
  public static void migrate(String jdbcUrl) {
    Flyway.configure()
        .dataSource(source(jdbcUrl))
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  private static PGSimpleDataSource source(String jdbcUrl) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl);
    source.setReWriteBatchedInserts(true);
    return source;
  }

  /**
   * Starts on a migrated database.
   *
   * @param folder of keys, pictures, ledger and quarantine
   * @param points told of every statement, key and store; does nothing in ordinary runs
   */
  public DestroyerAlone(String jdbcUrl, Path folder, Points points) {
    pool = new HikariDataSource();
    pool.setDataSource(source(jdbcUrl));
    pool.setMaximumPoolSize(10);
    pool.setMinimumIdle(1);
    DataSource watched = points.watch(pool);
    jdbc = new JdbcTemplate(watched);
    PlatformTransactionManager manager = new JdbcTransactionManager(watched);
    transaction = new TransactionTemplate(manager);
    context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "alone",
                Map.of(
                    "platewarden.data", folder.toString(),
                    "platewarden.keys-directory", folder.resolve("keys").toString(),
                    "platewarden.images-directory", folder.resolve("images").toString(),
                    "platewarden.trail.origin", "trail.example/test",
                    "platewarden.law", "")));
    context.register(Transactions.class);
    scan();
    one("clock", Clock.class, clock);
    one("jdbcTemplate", JdbcTemplate.class, jdbc);
    one("jdbcClient", JdbcClient.class, JdbcClient.create(jdbc));
    one("transactionManager", PlatformTransactionManager.class, manager);
    one("transactionTemplate", TransactionTemplate.class, transaction);
    one("ruleBook", RuleBook.class, RULES);
    one("trailAlarms", TrailAlarms.class, TrailFixture.alarms());
    one("readIndex", ReadIndex.class, new NoIndex());
    one("privateProcess", PrivateProcess.class, new Seals());
    one("holdProcess", HoldProcess.class, new Places());
    one("lateDestructionProcess", LateDestructionProcess.class, new NobodyWaits());
    context.registerBean("points", Points.InStores.class, () -> points.inStores());
    context.getBeanFactory().addBeanPostProcessor(points);
    context.refresh();
  }

  private void scan() {
    ClassPathBeanDefinitionScanner all = new ClassPathBeanDefinitionScanner(context);
    all.setBeanDefinitionDefaults(lazy(all));
    all.addExcludeFilter(new RegexPatternTypeFilter(NOT_NEEDED));
    all.scan(PACKAGES.toArray(String[]::new));
    ClassPathBeanDefinitionScanner some = new ClassPathBeanDefinitionScanner(context, false);
    some.addIncludeFilter(new RegexPatternTypeFilter(OTHER_STORES));
    some.scan("platewarden.alerts", "platewarden.intake", "platewarden.search");
    some.scan("platewarden.sharing", "platewarden.platform", "platewarden.investigation");
  }

  private static org.springframework.beans.factory.support.BeanDefinitionDefaults lazy(
      ClassPathBeanDefinitionScanner scanner) {
    var defaults = scanner.getBeanDefinitionDefaults();
    defaults.setLazyInit(true);
    return defaults;
  }

  private <T> void one(String name, Class<T> type, T bean) {
    context.registerBean(
        name, type, () -> bean, definition -> definition.setRole(BeanDefinition.ROLE_APPLICATION));
  }

  /** A bean. */
  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** Every bean of a kind, in their order. */
  public <T> List<T> all(Class<T> type) {
    return context.getBeanProvider(type).orderedStream().toList();
  }

  /** What the application does before it opens, and then every minute. */
  public void startAndRun() {
    get(DestroyDueReads.class).replay();
    get(DestroyReads.class).replay();
    get(DestroyDueReads.class).run("system");
    get(DestroyReads.class).carryOut();
  }

  @Override
  public void close() {
    context.close();
    pool.close();
  }

  private final class Seals implements PrivateProcess {
    @Override
    public void start(UUID requestId) {
      get(SealVehicles.class).atReceipt(requestId);
    }

    @Override
    public boolean tell(UUID requestId, ProtectionRequest.Fact.Kind fact) {
      return true;
    }
  }

  private final class Places implements HoldProcess {
    @Override
    public void start(UUID holdId) {
      get(PlaceProvisionalHold.class).place(holdId);
    }

    @Override
    public boolean tell(UUID holdId, HoldHistory.Fact fact) {
      return true;
    }
  }

  private static final class NobodyWaits implements LateDestructionProcess {
    @Override
    public void start(UUID id) {}

    @Override
    public boolean certified(UUID id) {
      return true;
    }
  }

  private static final class NoIndex implements ReadIndex {
    @Override
    public Found find(ReadQuery query, int limit) {
      return new Found(0, List.of());
    }

    @Override
    public Found findToDestroy(ReadQuery query, int limit) {
      return new Found(0, List.of());
    }

    @Override
    public List<FoundRead> show(List<ReadRef> reads) {
      return List.of();
    }
  }
}
