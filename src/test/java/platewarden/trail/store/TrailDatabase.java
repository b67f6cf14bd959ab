package platewarden.trail.store;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.trail.Cosignatures;
import platewarden.trail.DestroyDetails;
import platewarden.trail.RotateTrailKey;
import platewarden.trail.Trail;
import platewarden.trail.TrailAlarms;
import platewarden.trail.TrailExport;
import platewarden.trail.TrailFixture;
import platewarden.trail.TrailKeys;
import platewarden.trail.TrailLog;
import platewarden.trail.TrailTiles;

/** The trail on a PostgreSQL of its own, without the rest of the application. */
public final class TrailDatabase implements AutoCloseable {

  private final EmbeddedPostgres server;
  private final Path folder;
  public final JdbcTemplate jdbc;
  public final PlatformTransactionManager transactions;
  public final TransactionTemplate transaction;
  public final TrailAlarms alarms;
  public Trail trail;
  public TrailLog log;
  public TrailKeys keys;
  public TrailTiles tiles;
  public TrailExport export;
  public Cosignatures cosignatures;
  public RotateTrailKey rotate;
  public DestroyDetails destroy;
  private final HikariDataSource pool;
  private final Clock clock;
  private Sequencer sequencer;

  /**
   * Starts it.
   *
   * @param durable with fsync, as in production
   */
  public static TrailDatabase start(Path folder, boolean durable) {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
              .setDataDirectory(folder.resolve("data"))
              .setServerConfig("fsync", durable ? "on" : "off")
              .setServerConfig("synchronous_commit", durable ? "on" : "off")
              .setServerConfig("full_page_writes", durable ? "on" : "off")
              .setServerConfig("max_connections", "60")
              .setServerConfig("shared_buffers", "256MB")
              .setServerConfig("max_wal_size", "1GB")
              .start();
      TrailDatabase database =
          new TrailDatabase(server, folder, dataSource(server), Clock.systemUTC());
      for (String migration : new String[] {"V01__trail", "V45__trail_proofs"}) {
        database.jdbc.execute(
            Files.readString(Path.of("src/main/resources/db/migration/" + migration + ".sql")));
      }
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with every table of the application, at the time of another clock. */
  public static TrailDatabase whole(Path folder, Clock clock) {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
              .setDataDirectory(folder.resolve("data"))
              .setServerConfig("fsync", "off")
              .setServerConfig("synchronous_commit", "off")
              .setServerConfig("full_page_writes", "off")
              .setServerConfig("shared_buffers", "256MB")
              .start();
      Flyway.configure()
          .dataSource(server.getPostgresDatabase())
          .locations("classpath:db/migration")
          .load()
          .migrate();
      return new TrailDatabase(server, folder, dataSource(server), clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HikariDataSource dataSource(EmbeddedPostgres server) {
    HikariDataSource pool = new HikariDataSource();
    PGSimpleDataSource one = (PGSimpleDataSource) server.getPostgresDatabase();
    pool.setDataSource(one);
    pool.setMaximumPoolSize(24);
    return pool;
  }

  private TrailDatabase(
      EmbeddedPostgres server, Path folder, HikariDataSource source, Clock clock) {
    this.clock = clock;
    this.server = server;
    this.folder = folder;
    this.pool = source;
    this.jdbc = new JdbcTemplate(source);
    this.transactions = new DataSourceTransactionManager(source);
    this.transaction = new TransactionTemplate(transactions);
    this.alarms = TrailFixture.alarms();
    restart();
  }

  /** As a new start of the application would: nothing is remembered but database and key folder. */
  public void restart() {
    try {
      KeyFolder folderOfKeys = new KeyFolder(folder.resolve("keys"), "trail.example/test");
      LastHead head = new LastHead(folderOfKeys);
      sequencer = new Sequencer(jdbc, transactions, clock, folderOfKeys, head, alarms);
      trail = new TrailInPostgres(jdbc, clock, sequencer);
      log = new TrailLogInPostgres(jdbc, sequencer, folderOfKeys);
      keys = new KeysInFolder(folderOfKeys, jdbc, clock);
      tiles = new TilesInPostgres(jdbc, log);
      export = new ExportFromPostgres(jdbc, log);
      cosignatures = new CosignaturesInPostgres(jdbc);
      rotate = TrailFixture.rotate(keys, trail);
      destroy = TrailFixture.destroy(new DetailsInPostgres(jdbc), trail);
    } catch (IOException | java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sequences what is committed. */
  public void sequence() {
    sequencer.sequence();
  }

  /** Starts or stops the sequencer's own thread. */
  public void sequenceByItself(boolean on) {
    if (on) {
      sequencer.start();
    } else {
      sequencer.stop();
    }
  }

  public String jdbcUrl() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try {
      sequencer.stop();
      pool.close();
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
