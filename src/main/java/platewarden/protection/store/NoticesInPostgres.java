package platewarden.protection.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import platewarden.platform.Days;
import platewarden.protection.ReadRef;
import platewarden.protection.RoutineNotices;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/** Table {@code destroy_notices}. Every notice is of one length for each ninety-odd reads. */
@Repository
class NoticesInPostgres implements RoutineNotices {

  private static final KeyScope SCOPE = new KeyScope("sharing", "destroy-notices");
  private static final int REF = 3 * Long.BYTES;
  private static final int STEP = 100 * REF;

  private final SecureRandom random = new SecureRandom();
  private final JdbcTemplate jdbc;
  private final Sealing sealing;
  private final Clock clock;

  NoticesInPostgres(JdbcTemplate jdbc, Sealing sealing, Clock clock) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void queue(UUID order, Collection<ReadRef> reads) {
    int length = Math.max(1, (reads.size() * REF + STEP - 1) / STEP) * STEP;
    ByteBuffer refs = ByteBuffer.allocate(Integer.BYTES + length).putInt(reads.size());
    for (ReadRef read : reads) {
      refs.putLong(read.day().toEpochDay())
          .putLong(read.id().getMostSignificantBits())
          .putLong(read.id().getLeastSignificantBits());
    }
    jdbc.update(
        """
        insert into destroy_notices (id, send_on, slot, sealed) values (?, ?, ?, ?)
        on conflict do nothing
        """,
        order,
        Days.of(clock.instant()).plusDays(1),
        random.nextInt(),
        sealing.seal(SCOPE, refs.array(), context(order)));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Collection<Notice> due() {
    return jdbc.query(
        "select id, sealed from destroy_notices where send_on <= ? order by slot for update",
        (row, number) -> {
          UUID id = row.getObject("id", UUID.class);
          return new Notice(id, refs(sealing.open(SCOPE, row.getBytes("sealed"), context(id))));
        },
        Days.of(clock.instant()));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void sent(UUID id) {
    jdbc.update("delete from destroy_notices where id = ?", id);
  }

  private static List<ReadRef> refs(byte[] bytes) {
    ByteBuffer from = ByteBuffer.wrap(Arrays.copyOf(bytes, bytes.length));
    int count = from.getInt();
    List<ReadRef> refs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate day = LocalDate.ofEpochDay(from.getLong());
      refs.add(new ReadRef(day, new UUID(from.getLong(), from.getLong())));
    }
    return refs;
  }

  private static byte[] context(UUID id) {
    return ("notice " + id).getBytes(StandardCharsets.US_ASCII);
  }
}
