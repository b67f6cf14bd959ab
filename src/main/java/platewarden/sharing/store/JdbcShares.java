package platewarden.sharing.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import platewarden.sealing.KeyDestroyed;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;
import platewarden.sharing.NewShare;
import platewarden.sharing.Share;
import platewarden.sharing.Share.Day;
import platewarden.sharing.Share.Fact;
import platewarden.sharing.Share.Step;
import platewarden.sharing.Shares;

/** Shares in PostgreSQL; words and keys are sealed. */
@Repository
@Transactional
class JdbcShares implements Shares {

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private static final String ALL = "select * from shares ";

  private final JdbcTemplate rows;
  private final Sealing sealing;

  JdbcShares(JdbcTemplate rows, Sealing sealing) {
    this.rows = rows;
    this.sealing = sealing;
  }

  private static KeyScope words(UUID id) {
    return new KeyScope("share-words", id.toString());
  }

  /** The key under which a day's opening key is sealed; withdrawn with the day. */
  static KeyScope opening(UUID id, LocalDate day) {
    return new KeyScope("share", id + "-" + day);
  }

  private static byte[] context(UUID id) {
    return id.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Optional<Share> find(UUID id) {
    return rows.query(ALL + "where id = ?", this::share, id).stream().findFirst();
  }

  @Override
  public List<Share> of(String account) {
    return rows.query(ALL + "where account = ? order by requested_at desc", this::share, account);
  }

  @Override
  public List<Share> all() {
    return rows.query(ALL + "order by requested_at desc", this::share);
  }

  @Override
  public void request(Share share, NewShare asked) {
    try {
      rows.update(
          "insert into shares (id, account, agency, requested_at, sealed) values (?, ?, ?, ?, ?)",
          share.id(),
          share.account(),
          share.agency(),
          Timestamp.from(share.requestedAt()),
          sealing.seal(words(share.id()), JSON.writeValueAsBytes(asked), context(share.id())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<NewShare> asked(UUID id) {
    try {
      byte[] kept = rows.queryForObject("select sealed from shares where id = ?", byte[].class, id);
      return kept == null
          ? Optional.empty()
          : Optional.of(JSON.readValue(sealing.open(words(id), kept, context(id)), NewShare.class));
    } catch (KeyDestroyed e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void add(UUID id, Fact fact) {
    rows.update(
        "insert into share_facts (share_id, step, code, done_by, done_at) values (?, ?, ?, ?, ?)",
        id,
        fact.step().name(),
        fact.code(),
        fact.by(),
        Timestamp.from(fact.at()));
  }

  @Override
  public void select(UUID id, Map<LocalDate, Set<UUID>> reads) {
    rows.update("delete from share_reads where share_id = ?", id);
    reads.forEach(
        (day, ids) ->
            ids.forEach(
                read ->
                    rows.update(
                        "insert into share_reads (share_id, day, read_id, destroy_by)"
                            + " values (?, ?, ?, 'infinity')",
                        id,
                        day,
                        read)));
  }

  @Override
  public Map<LocalDate, Set<UUID>> selected(UUID id) {
    Map<LocalDate, Set<UUID>> reads = new HashMap<>();
    rows.query(
        "select day, read_id from share_reads where share_id = ?",
        row -> {
          reads
              .computeIfAbsent(row.getObject(1, LocalDate.class), day -> new HashSet<>())
              .add(row.getObject(2, UUID.class));
        },
        id);
    return reads;
  }

  @Override
  public void part(UUID id, LocalDate day, byte[] openingKey, Map<UUID, Instant> destroyBy) {
    Instant first = destroyBy.values().stream().min(Instant::compareTo).orElseThrow();
    rows.update(
        "insert into share_days (share_id, day, reads, destroy_by, opening) values (?, ?, ?, ?, ?)",
        id,
        day,
        destroyBy.size(),
        Timestamp.from(first),
        sealing.seal(opening(id, day), openingKey, context(id)));
    rows.update("delete from share_reads where share_id = ? and day = ?", id, day);
    destroyBy.forEach(
        (read, by) ->
            rows.update(
                "insert into share_reads (share_id, day, read_id, destroy_by) values (?, ?, ?, ?)",
                id,
                day,
                read,
                Timestamp.from(by)));
  }

  @Override
  public Optional<byte[]> openingKey(UUID id, LocalDate day) {
    try {
      return rows
          .queryForList(
              "select opening from share_days where share_id = ? and day = ?"
                  + " and withdrawn_at is null and opening is not null",
              byte[].class,
              id,
              day)
          .stream()
          .findFirst()
          .map(kept -> sealing.open(opening(id, day), kept, context(id)));
    } catch (KeyDestroyed e) {
      return Optional.empty();
    }
  }

  @Override
  public void withdraw(UUID id, LocalDate day, Instant at) {
    sealing.destroy(opening(id, day));
    rows.update(
        "update share_days set opening = null, withdrawn_at = coalesce(withdrawn_at, ?)"
            + " where share_id = ? and day = ?",
        Timestamp.from(at),
        id,
        day);
    rows.update("delete from share_reads where share_id = ? and day = ?", id, day);
  }

  @Override
  public List<UUID> notice(Instant withdrawnBefore, Instant at) {
    return rows
        .queryForList(
            "update share_days set noticed_at = ?"
                + " where withdrawn_at < ? and noticed_at is null returning share_id",
            UUID.class,
            Timestamp.from(at),
            Timestamp.from(withdrawnBefore))
        .stream()
        .distinct()
        .toList();
  }

  @Override
  public void keep(UUID id, byte[] content, String sha256, Instant at) {
    rows.update(
        "insert into share_packages (share_id, content, sha256, made_at) values (?, ?, ?, ?)",
        id,
        content,
        sha256,
        Timestamp.from(at));
  }

  @Override
  public Optional<byte[]> content(UUID id) {
    return rows
        .queryForList("select content from share_packages where share_id = ?", byte[].class, id)
        .stream()
        .findFirst();
  }

  @Override
  public void close(UUID id, Instant at) {
    rows.update(
        "update shares set closed_at = ? where id = ? and closed_at is null",
        Timestamp.from(at),
        id);
    rows.update("delete from share_packages where share_id = ?", id);
    rows.update("delete from share_reads where share_id = ?", id);
    sealing.destroy(words(id));
  }

  private Share share(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Timestamp closed = row.getTimestamp("closed_at");
    return new Share(
        id,
        row.getString("account"),
        row.getString("agency"),
        row.getTimestamp("requested_at").toInstant(),
        closed == null ? null : closed.toInstant(),
        facts(id),
        days(id));
  }

  private List<Fact> facts(UUID id) {
    return rows.query(
        "select * from share_facts where share_id = ? order by number",
        (row, number) ->
            new Fact(
                Step.valueOf(row.getString("step")),
                row.getString("code"),
                row.getString("done_by"),
                row.getTimestamp("done_at").toInstant()),
        id);
  }

  private List<Day> days(UUID id) {
    return rows.query(
        "select * from share_days where share_id = ? order by day",
        (row, number) ->
            new Day(
                row.getObject("day", LocalDate.class),
                row.getInt("reads"),
                row.getTimestamp("destroy_by").toInstant(),
                instant(row.getTimestamp("withdrawn_at")),
                instant(row.getTimestamp("noticed_at"))),
        id);
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
