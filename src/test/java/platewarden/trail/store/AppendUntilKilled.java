package platewarden.trail.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;
import platewarden.trail.TrailFixture;

/** A program that does business with entries until somebody kills it; it says what is committed. */
public final class AppendUntilKilled {

  private AppendUntilKilled() {}

  /** With the database's address and the folder of keys. */
  public static void main(String[] args) throws IOException, GeneralSecurityException {
    KeyFolder keys = new KeyFolder(Path.of(args[1]), "trail.example/test");
    HikariDataSource source = new HikariDataSource();
    source.setDataSource(new DriverManagerDataSource(args[0]));
    source.setMaximumPoolSize(8);
    DataSourceTransactionManager manager = new DataSourceTransactionManager(source);
    JdbcTemplate jdbc = new JdbcTemplate(source);
    Sequencer sequencer =
        new Sequencer(
            jdbc, manager, Clock.systemUTC(), keys, new LastHead(keys), TrailFixture.alarms());
    Trail trail = new TrailInPostgres(jdbc, Clock.systemUTC(), sequencer);
    TransactionTemplate transaction = new TransactionTemplate(manager);
    sequencer.start();
    for (int i = 0; i < 4; i++) {
      new Thread(() -> append(jdbc, transaction, trail)).start();
    }
  }

  private static void append(JdbcTemplate jdbc, TransactionTemplate transaction, Trail trail) {
    while (true) {
      UUID id = UUID.randomUUID();
      transaction.executeWithoutResult(
          status -> {
            jdbc.update("insert into business (id) values (?)", id);
            trail.record(TrailEvent.done("BusinessDone", "ada", "business", id.toString()));
          });
      System.out.println(id);
    }
  }
}
