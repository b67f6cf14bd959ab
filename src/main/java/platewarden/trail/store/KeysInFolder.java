package platewarden.trail.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import platewarden.trail.SignedNote;
import platewarden.trail.TrailKeys;

/** The succession of the log's keys. */
@Component
class KeysInFolder implements TrailKeys {

  private final KeyFolder folder;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  KeysInFolder(KeyFolder folder, JdbcTemplate jdbc, Clock clock) {
    this.folder = folder;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String verifierKey() {
    return folder.signer().verifierKey();
  }

  @Override
  public List<String> everyKey() {
    return folder.everyKey();
  }

  @Override
  public List<String> succession() {
    return jdbc.queryForList("select statement from trail_keys order by since", String.class);
  }

  @Override
  public Successor succeed() {
    // One at a time: a second one would replace the successor that the first has announced.
    jdbc.execute("lock table trail_keys in exclusive mode");
    SignedNote next = folder.successor();
    Instant now = clock.instant();
    String statement =
        folder
            .signer()
            .sign(
                "platewarden trail key rotation v1\n"
                    + next.name()
                    + "\n"
                    + now
                    + "\n"
                    + next.verifierKey()
                    + "\n");
    jdbc.update(
        "insert into trail_keys (verifier_key, statement, since) values (?, ?, ?)",
        next.verifierKey(),
        statement,
        Timestamp.from(now));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            folder.change();
          }
        });
    return new Successor(next.verifierKey(), statement);
  }
}
