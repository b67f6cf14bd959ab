package platewarden.protection.store;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.protection.SuppressionSet;

/**
 * Table {@code suppressions}, held in memory. It starts with hundreds of tokens that stand for
 * nothing. When it cannot be read, nothing is collected: a read that might be protected is never
 * kept on a guess.
 */
@Repository
class JdbcSuppressionSet implements SuppressionSet {

  private static final int LENGTH = 32;
  private static final int FEWEST = 512;

  private final SecureRandom random = new SecureRandom();
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final AtomicLong version = new AtomicLong();
  private volatile @Nullable Set<ByteBuffer> tokens;

  JdbcSuppressionSet(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public boolean contains(byte[] token) {
    Set<ByteBuffer> current = tokens;
    return (current == null ? load() : current).contains(ByteBuffer.wrap(token));
  }

  @Override
  public void change(Collection<byte[]> remove, Collection<byte[]> add) {
    jdbc.batchUpdate(
        "delete from suppressions where token = ?",
        remove,
        100,
        (statement, token) -> statement.setBytes(1, token));
    insert(add);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            forget();
          }
        });
  }

  @Override
  public byte[] standIn() {
    byte[] token = new byte[LENGTH];
    random.nextBytes(token);
    return token;
  }

  // Waits for a load under way, whose result may lack what was just committed.
  private synchronized void forget() {
    tokens = null;
    version.incrementAndGet();
  }

  @Override
  public long version() {
    return version.get();
  }

  private synchronized Set<ByteBuffer> load() {
    Set<ByteBuffer> current = tokens;
    if (current != null) {
      return current;
    }
    Set<ByteBuffer> loaded = read();
    if (loaded.size() < FEWEST) {
      List<byte[]> standIns = new ArrayList<>();
      int count = FEWEST + random.nextInt(FEWEST);
      for (int i = 0; i < count; i++) {
        standIns.add(standIn());
      }
      transaction.executeWithoutResult(status -> insert(standIns));
      loaded = read();
    }
    tokens = loaded;
    return loaded;
  }

  private Set<ByteBuffer> read() {
    return new HashSet<>(
        jdbc.query(
            "select token from suppressions", (rs, n) -> ByteBuffer.wrap(rs.getBytes("token"))));
  }

  private void insert(Collection<byte[]> more) {
    jdbc.batchUpdate(
        "insert into suppressions (token) values (?) on conflict do nothing",
        more,
        100,
        (statement, token) -> statement.setBytes(1, token));
  }
}
