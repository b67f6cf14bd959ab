package platewarden.search.store;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import platewarden.reads.KeepsReads;
import platewarden.reads.ReadRef;

/** Which reads a search found, by day and id, for as long as its pages are looked at. */
@Component
class ResultLists implements KeepsReads {

  private static final Duration KEPT_FOR = Duration.ofHours(12);

  private final JdbcTemplate jdbc;
  private final Clock clock;

  ResultLists(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void keep(UUID search, Instant at, List<ReadRef> list) {
    if (list.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into search_results (search_id, kept_at, days, ids)
        values (?, ?, ?::date[], ?::uuid[])
        """,
        search,
        Timestamp.from(at),
        list.stream().map(ref -> ref.day().toString()).toArray(String[]::new),
        list.stream().map(ref -> ref.id().toString()).toArray(String[]::new));
  }

  List<ReadRef> of(UUID search) {
    List<List<ReadRef>> lists =
        jdbc.query(
            "select days, ids from search_results where search_id = ?",
            (row, number) -> {
              Date[] days = (Date[]) row.getArray("days").getArray();
              UUID[] ids = (UUID[]) row.getArray("ids").getArray();
              List<ReadRef> refs = new ArrayList<>();
              for (int i = 0; i < ids.length; i++) {
                refs.add(new ReadRef(days[i].toLocalDate(), ids[i]));
              }
              return refs;
            },
            search);
    return lists.isEmpty() ? List.of() : lists.get(0);
  }

  @Override
  public String store() {
    return "search results";
  }

  @Override
  public long destroyDay(LocalDate day) {
    return jdbc.update("delete from search_results where days @> array[?::date]", day.toString());
  }

  @Override
  public long remaining(LocalDate day) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select count(*) from search_results where days @> array[?::date]",
            Long.class,
            day.toString()));
  }

  @Override
  public Optional<LocalDate> oldest() {
    return Optional.ofNullable(
        jdbc.queryForObject(
            "select min(day) from search_results, unnest(days) as day", LocalDate.class));
  }

  @Override
  public long destroyReads(LocalDate day, Set<UUID> ids) {
    return jdbc.update("delete from search_results where ids && ?::uuid[]", (Object) strings(ids));
  }

  @Override
  public long remainingReads(LocalDate day, Set<UUID> ids) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select count(*) from search_results where ids && ?::uuid[]",
            Long.class,
            (Object) strings(ids)));
  }

  private static String[] strings(Set<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  /** Lists that are too old to be looked at. */
  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
  void forget() {
    jdbc.update(
        "delete from search_results where kept_at < ?",
        Timestamp.from(clock.instant().minus(KEPT_FOR)));
  }
}
