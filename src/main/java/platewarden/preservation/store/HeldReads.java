package platewarden.preservation.store;

import static platewarden.preservation.store.HoldRows.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import platewarden.preservation.HeldCopies;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;
import platewarden.sealing.KeyDestroyed;
import platewarden.sealing.Sealing;
import platewarden.trail.MerkleTree;

/** Copies of held reads and pictures, in tables of their own. */
@Repository
@Transactional
class HeldReads implements HeldCopies {

  private final JdbcTemplate jdbc;
  private final HoldTexts texts;
  private final Sealing sealing;

  HeldReads(JdbcTemplate jdbc, HoldTexts texts, Sealing sealing) {
    this.jdbc = jdbc;
    this.texts = texts;
    this.sealing = sealing;
  }

  @Override
  public Set<UUID> among(UUID holdId, Collection<UUID> reads) {
    return new HashSet<>(
        jdbc.queryForList(
            "select read_id from held_reads where hold_id = ? and read_id = any (?::uuid[])",
            UUID.class,
            holdId,
            reads.toArray(UUID[]::new)));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean copy(UUID holdId, Read read, List<@Nullable ReadImage> pictures, Instant at) {
    int added =
        jdbc.update(
            """
            insert into held_reads (hold_id, read_id, day, collected_at, copied_at, same_event, sealed)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            holdId,
            read.id(),
            read.day(),
            time(read.collectedAt()),
            time(at),
            sealing.token(HoldTexts.ofHold(holdId), event(read)),
            texts.sealInHold(
                holdId, HoldTexts.json(withImages(read, without(read))), "read " + read.id()));
    if (added == 0) {
      return false;
    }
    for (int i = 0; i < pictures.size(); i++) {
      ReadImage picture = pictures.get(i);
      if (picture != null) {
        jdbc.update(
            "insert into held_pictures (hold_id, read_id, number, sealed) values (?, ?, ?, ?)",
            holdId,
            read.id(),
            i,
            texts.sealInHold(holdId, picture.bytes(), picture(read.id(), i)));
      }
    }
    return true;
  }

  /** Pictures are sealed beside the read, not in it. */
  private static List<ReadImage> without(Read read) {
    return read.images().stream()
        .map(image -> new ReadImage(image.role(), image.mediaType(), new byte[0]))
        .toList();
  }

  /** What tells an event from others of its reader, as whoever stores reads tells it. */
  private static String event(Read read) {
    return read.sourceEventId() != null
        ? "id|" + read.readerId() + "|" + read.sourceEventId()
        : "at|"
            + read.readerId()
            + "|"
            + read.collectedAt()
            + "|"
            + read.plate()
            + "|"
            + read.lane();
  }

  @Override
  public Optional<Read> open(UUID holdId, UUID readId) {
    return jdbc
        .queryForList(
            "select sealed from held_reads where hold_id = ? and read_id = ?",
            byte[].class,
            holdId,
            readId)
        .stream()
        .findFirst()
        .flatMap(bytes -> open(holdId, readId, bytes));
  }

  private Optional<Read> open(UUID holdId, UUID readId, byte[] sealed) {
    try {
      Read read = HoldTexts.parse(texts.openInHold(holdId, sealed, "read " + readId), Read.class);
      List<ReadImage> images = new ArrayList<>(read.images());
      jdbc.query(
          "select number, sealed from held_pictures where hold_id = ? and read_id = ?",
          row -> {
            int number = row.getInt("number");
            ReadImage described = images.get(number);
            images.set(
                number,
                new ReadImage(
                    described.role(),
                    described.mediaType(),
                    texts.openInHold(holdId, row.getBytes("sealed"), picture(readId, number))));
          },
          holdId,
          readId);
      return Optional.of(withImages(read, images));
    } catch (KeyDestroyed gone) {
      return Optional.empty();
    }
  }

  private static Read withImages(Read read, List<ReadImage> images) {
    return new Read(
        read.id(),
        read.readerId(),
        read.sourceFormat(),
        read.sourceEventId(),
        read.collectedAt(),
        read.receivedAt(),
        read.plate(),
        read.region(),
        read.confidence(),
        read.candidates(),
        read.latitude(),
        read.longitude(),
        read.lane(),
        read.direction(),
        images,
        read.classification());
  }

  @Override
  public List<UUID> ids(UUID holdId) {
    return jdbc.queryForList(
        "select read_id from held_reads where hold_id = ? order by read_id", UUID.class, holdId);
  }

  @Override
  public void outcome(UUID holdId, LocalDate day, Outcome outcome, Instant at) {
    jdbc.update(
        """
        insert into hold_days as d (hold_id, day, outcome, decided_at) values (?, ?, ?, ?)
        on conflict (hold_id, day) do update set outcome = 'KEPT', decided_at = excluded.decided_at
        where excluded.outcome = 'KEPT' and d.outcome <> 'KEPT'
        """,
        holdId,
        day,
        outcome.name(),
        time(at));
  }

  @Override
  public List<DayOutcome> outcomes(UUID holdId) {
    return jdbc.query(
        "select day, outcome from hold_days where hold_id = ? order by day",
        (row, number) ->
            new DayOutcome(
                row.getObject("day", LocalDate.class), Outcome.valueOf(row.getString("outcome"))),
        holdId);
  }

  @Override
  public Kept kept(UUID holdId) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            """
            select count(*) as reads, min(collected_at) as oldest,
              (select count(*) from held_pictures p where p.hold_id = ?) as pictures
            from held_reads where hold_id = ?
            """,
            (row, number) -> kept(row),
            holdId,
            holdId));
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(row.getLong("reads"), row.getLong("pictures"), HoldRows.maybe(row, "oldest"));
  }

  @Override
  public long of(UUID holdId, LocalDate day) {
    return count("select count(*) from held_reads where hold_id = ? and day = ?", holdId, day);
  }

  /**
   * The key goes last: until it is gone the transaction can still fail, and then everything is as
   * it was. Whoever repeats it finds no rows, or rows that nobody can open, and finishes.
   */
  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Destroyed destroy(UUID holdId) {
    List<byte[]> leaves = new ArrayList<>();
    jdbc.query(
        "select read_id, sealed from held_reads where hold_id = ? order by read_id",
        row -> {
          leaves.add(
              MerkleTree.leaf(
                  concat(row.getObject("read_id", UUID.class), row.getBytes("sealed"))));
        },
        holdId);
    long pictures = jdbc.update("delete from held_pictures where hold_id = ?", holdId);
    long reads = jdbc.update("delete from held_reads where hold_id = ?", holdId);
    sealing.destroy(HoldTexts.ofHold(holdId));
    long left =
        count("select count(*) from held_reads where hold_id = ?", holdId)
            + count("select count(*) from held_pictures where hold_id = ?", holdId);
    if (left > 0 || !isDestroyed(holdId)) {
      throw new IllegalStateException("Hold " + holdId + " still keeps " + left + " items");
    }
    return new Destroyed(
        reads, pictures, Base64.getEncoder().encodeToString(MerkleTree.rootOf(leaves)));
  }

  private static byte[] concat(UUID id, byte[] sealed) {
    byte[] name = id.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    byte[] both = java.util.Arrays.copyOf(name, name.length + sealed.length);
    System.arraycopy(sealed, 0, both, name.length, sealed.length);
    return both;
  }

  @Override
  public boolean isDestroyed(UUID holdId) {
    return sealing.isDestroyed(HoldTexts.ofHold(holdId));
  }

  private long count(String sql, Object... arguments) {
    Long count = jdbc.queryForObject(sql, Long.class, arguments);
    return count == null ? 0 : count;
  }

  private static String picture(UUID readId, int number) {
    return "picture " + readId + " " + number;
  }
}
