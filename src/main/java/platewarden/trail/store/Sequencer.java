package platewarden.trail.store;

import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.trail.Checkpoint;
import platewarden.trail.Frontier;
import platewarden.trail.HistoryChanged;
import platewarden.trail.TrailAlarms;

/**
 * Gives committed entries their places in the tree, without gaps, and signs the checkpoint: the one
 * writer of the tree. Business transactions so never wait for one another's place.
 */
@Component
class Sequencer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
  private static final int AT_ONCE = 10_000;
  private static final long LOCK = 0x706c_7472_6169_6cL;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final KeyFolder keys;
  private final LastHead head;
  private final TrailAlarms alarms;
  private final Semaphore work = new Semaphore(0);
  private @Nullable Frontier edge;
  private volatile boolean running;

  Sequencer(
      JdbcTemplate jdbc,
      PlatformTransactionManager manager,
      Clock clock,
      KeyFolder keys,
      LastHead head,
      TrailAlarms alarms) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(manager);
    // Its own transaction even when asked from within one: what is not committed has no place.
    this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
    this.keys = keys;
    this.head = head;
    this.alarms = alarms;
  }

  void wakeAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.release();
          }
        });
  }

  /**
   * Sequences whatever is committed now.
   *
   * @throws HistoryChanged when the log is not the one that was signed before
   */
  synchronized void sequence() {
    boolean more = true;
    while (more) {
      Frontier before = edge;
      Round round;
      try {
        round = transaction.execute(status -> sequenceSome());
      } catch (RuntimeException e) {
        edge = before;
        throw e;
      }
      if (round == null) {
        return;
      }
      edge = round.edge();
      if (round.entries() > 0) {
        head.keep(round.checkpoint());
      }
      more = round.entries() == AT_ONCE;
    }
  }

  private record Round(Frontier edge, Checkpoint checkpoint, int entries) {}

  private Round sequenceSome() {
    jdbc.queryForList("select pg_advisory_xact_lock(?)", LOCK);
    Frontier grown = whatWasSigned().copy();
    List<UUID> ids = new ArrayList<>();
    List<byte[]> leaves = new ArrayList<>();
    jdbc.query(
        "select id, leaf_hash from trail_entries where position is null order by written limit "
            + AT_ONCE,
        row -> {
          ids.add(row.getObject("id", UUID.class));
          leaves.add(row.getBytes("leaf_hash"));
        });
    long before = grown.size();
    NewNodes nodes = new NewNodes();
    leaves.forEach(leaf -> grown.append(leaf, nodes));
    Checkpoint checkpoint = new Checkpoint(keys.signer().name(), grown.size(), grown.root());
    if (!ids.isEmpty() || (before == 0 && !hasCheckpoint())) {
      nodes.save(jdbc);
      place(ids, before);
      jdbc.update(
          "insert into trail_checkpoints (size, root, signed_at, note) values (?, ?, ?, ?)",
          checkpoint.size(),
          checkpoint.root(),
          Timestamp.from(clock.instant()),
          keys.signer().sign(checkpoint.text()));
    }
    return new Round(grown, checkpoint, ids.size());
  }

  private void place(List<UUID> ids, long before) {
    Long[] places = new Long[ids.size()];
    Arrays.setAll(places, i -> before + i);
    jdbc.update(
        connection -> {
          PreparedStatement statement =
              connection.prepareStatement(
                  """
                  update trail_entries e set position = p.position
                  from unnest(?, ?) as p (id, position) where e.id = p.id
                  """);
          statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
          statement.setArray(2, connection.createArrayOf("int8", places));
          return statement;
        });
  }

  /** The edge of the signed tree, after making sure that the database still has that tree. */
  private Frontier whatWasSigned() {
    long stored = size();
    if (edge != null && edge.size() == stored) {
      return edge;
    }
    Optional<Checkpoint> last = head.read();
    if (last.isPresent() && last.get().size() > stored) {
      throw new HistoryChanged(
          String.format(
              "The trail in the database ends at %d; %d entries were signed already",
              stored, last.get().size()));
    }
    Frontier loaded = edge(stored);
    boolean whole = stored == 0 || Arrays.equals(loaded.root(), storedRoot(stored));
    boolean continued =
        last.isEmpty() || Arrays.equals(edge(last.get().size()).root(), last.get().root());
    if (!whole || !continued) {
      throw new HistoryChanged("The trail in the database does not have the root that was signed");
    }
    return loaded;
  }

  private Frontier edge(long size) {
    try {
      return new Frontier(size, (level, position) -> node(jdbc, level, position));
    } catch (EmptyResultDataAccessException e) {
      throw new HistoryChanged("The trail in the database lacks a part of its tree");
    }
  }

  private byte @Nullable [] storedRoot(long size) {
    return jdbc.queryForObject(
        "select root from trail_checkpoints where size = ?", byte[].class, size);
  }

  private long size() {
    Long size =
        jdbc.queryForObject("select coalesce(max(size), 0) from trail_checkpoints", Long.class);
    return size == null ? 0 : size;
  }

  private boolean hasCheckpoint() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("select exists (select from trail_checkpoints)", Boolean.class));
  }

  static byte[] node(JdbcTemplate jdbc, int level, long position) {
    byte[] hash =
        jdbc.queryForObject(
            "select hash from trail_nodes where level = ? and position = ?",
            byte[].class,
            level,
            position);
    if (hash == null) {
      throw new IllegalStateException("The trail lacks node " + level + "/" + position);
    }
    return hash;
  }

  @Override
  public void start() {
    running = true;
    Thread thread = new Thread(this::run, "trail-sequencer");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    boolean changed = false;
    while (running) {
      try {
        // The pause lets one checkpoint cover the entries of many transactions.
        boolean woken = work.tryAcquire(1, TimeUnit.SECONDS);
        work.drainPermits();
        sequence();
        if (changed) {
          // Whoever else raised it ends it as well.
          alarms.end(TrailAlarms.Kind.HISTORY_CHANGED);
          changed = false;
        }
        if (woken) {
          TimeUnit.MILLISECONDS.sleep(100);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (HistoryChanged e) {
        changed = true;
        alarms.raise(TrailAlarms.Kind.HISTORY_CHANGED, String.valueOf(e.getMessage()));
      } catch (RuntimeException e) {
        if (running) {
          LOG.error("The trail's entries wait for their places; trying again", e);
        }
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    work.release();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
