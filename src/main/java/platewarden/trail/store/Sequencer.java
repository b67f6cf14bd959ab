package platewarden.trail.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.trail.MerkleTree;
import platewarden.trail.SignedNote;

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
  private final SignedNote signer;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean running;

  Sequencer(JdbcTemplate jdbc, PlatformTransactionManager manager, Clock clock, SignedNote signer) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(manager);
    // Its own transaction even when asked from within one: what is not committed has no place.
    this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
    this.signer = signer;
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

  /** Sequences whatever is committed now. */
  void sequence() {
    while (Boolean.TRUE.equals(transaction.execute(status -> sequenceSome()))) {
      // Until nothing is left that was committed before the call.
    }
  }

  private boolean sequenceSome() {
    jdbc.queryForList("select pg_advisory_xact_lock(?)", LOCK);
    List<UUID> ids = new ArrayList<>();
    List<byte[]> leaves = new ArrayList<>();
    jdbc.query(
        "select id, leaf_hash from trail_entries where position is null order by written limit "
            + AT_ONCE,
        row -> {
          ids.add(row.getObject("id", UUID.class));
          leaves.add(row.getBytes("leaf_hash"));
        });
    long size = size();
    if (ids.isEmpty() && (size > 0 || hasCheckpoint())) {
      return false;
    }
    Growth growth = new Growth(size);
    for (byte[] leaf : leaves) {
      growth.append(leaf);
    }
    growth.save();
    List<Object[]> places = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      places.add(new Object[] {size + i, ids.get(i)});
    }
    jdbc.batchUpdate("update trail_entries set position = ? where id = ?", places);
    long newSize = size + ids.size();
    byte[] root = new MerkleTree(growth::at).root(newSize);
    String note =
        signer.sign(
            signer.name()
                + "\n"
                + newSize
                + "\n"
                + Base64.getEncoder().encodeToString(root)
                + "\n");
    jdbc.update(
        "insert into trail_checkpoints (size, root, signed_at, note) values (?, ?, ?, ?)",
        newSize,
        root,
        Timestamp.from(clock.instant()),
        note);
    return ids.size() == AT_ONCE;
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

  /** The new nodes of one round over the stored ones. */
  private final class Growth {
    private final Map<Long, byte[]> fresh = new HashMap<>();
    private final List<Object[]> rows = new ArrayList<>();
    private long size;

    Growth(long size) {
      this.size = size;
    }

    void append(byte[] leaf) {
      long position = size;
      byte[] hash = leaf;
      int level = 0;
      put(level, position, hash);
      while ((position & 1) == 1) {
        hash = MerkleTree.node(at(level, position - 1), hash);
        position >>= 1;
        level++;
        put(level, position, hash);
      }
      size++;
    }

    private void put(int level, long position, byte[] hash) {
      fresh.put(key(level, position), hash);
      rows.add(new Object[] {level, position, hash});
    }

    byte[] at(int level, long position) {
      byte[] known = fresh.get(key(level, position));
      return known != null ? known : node(jdbc, level, position);
    }

    void save() {
      jdbc.batchUpdate("insert into trail_nodes (level, position, hash) values (?, ?, ?)", rows);
    }

    private static long key(int level, long position) {
      return ((long) level << 56) | position;
    }
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
    while (running) {
      try {
        // The pause lets one checkpoint cover the entries of many transactions.
        boolean woken = work.tryAcquire(1, TimeUnit.SECONDS);
        work.drainPermits();
        sequence();
        if (woken) {
          TimeUnit.MILLISECONDS.sleep(100);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
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
