package platewarden.reads.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import platewarden.reads.Plates;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;
import platewarden.reads.ScanReads;
import platewarden.sealing.KeyDestroyed;

/** Goes through a day's rows; a cursor, so that a day of any size passes. */
@Component
class ScanRows implements ScanReads {

  private static final int FETCH = 5_000;

  private final JdbcTemplate jdbc;
  private final JdbcTemplate streaming;
  private final OpenRows rows;
  private final TextTokens tokens;

  ScanRows(JdbcTemplate jdbc, OpenRows rows, TextTokens tokens) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.tokens = tokens;
    this.streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
    this.streaming.setFetchSize(FETCH);
  }

  @Override
  @Transactional
  public List<Read> ofPlates(LocalDate day, Collection<String> plates) {
    if (plates.isEmpty() || !exists(day)) {
      return List.of();
    }
    Set<String> asked = plates.stream().map(Plates::fold).collect(Collectors.toSet());
    Set<Long> wanted;
    try {
      wanted = tokens.of(day, asked);
    } catch (KeyDestroyed gone) {
      return List.of();
    }
    List<UUID> likely = new ArrayList<>();
    streaming.query(
        "select id, tokens from reads where day = ?",
        row -> {
          if (TextTokens.mayBe(row.getBytes(2), wanted)) {
            likely.add(row.getObject(1, UUID.class));
          }
        },
        day);
    List<Read> found = new ArrayList<>();
    for (int from = 0; from < likely.size(); from += FETCH) {
      rows.open(day, likely.subList(from, Math.min(likely.size(), from + FETCH))).stream()
          .filter(read -> isOf(read, asked))
          .forEach(found::add);
    }
    return found;
  }

  private static boolean isOf(Read read, Set<String> folded) {
    String plate = read.plate();
    return (plate != null && folded.contains(Plates.fold(plate)))
        || read.candidates().stream().anyMatch(c -> folded.contains(Plates.fold(c.plate())));
  }

  @Override
  @Transactional
  public void within(LocalDate day, Instant from, Instant to, Consumer<Read> each) {
    streaming.query(
        """
        select * from reads where day = ? and collected_at >= ? and collected_at < ? order by id
        """,
        row -> {
          rows.open(day, row).ifPresent(each);
        },
        day,
        Timestamp.from(from),
        Timestamp.from(to));
  }

  @Override
  @Transactional
  public void names(LocalDate day, Consumer<UUID> each) {
    streaming.query(
        "select id from reads where day = ?",
        row -> {
          each.accept(row.getObject("id", UUID.class));
        },
        day);
  }

  @Override
  @Transactional
  public List<Read> ofIds(LocalDate day, Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : rows.open(day, ids);
  }

  @Override
  @Transactional
  public Optional<ReadImage> picture(LocalDate day, UUID id, int number) {
    return rows.open(day, List.of(id)).stream()
        .findFirst()
        .flatMap(read -> rows.picture(read, number));
  }

  /** A day without reads has no key, and asking for a token would make one. */
  private boolean exists(LocalDate day) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select 1 from reads where day = ?)", Boolean.class, day));
  }
}
