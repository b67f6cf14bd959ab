package platewarden.search.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.platform.Days;
import platewarden.reads.FoundRead;
import platewarden.reads.Plates;
import platewarden.reads.ReadRef;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;
import platewarden.search.KeepSearches;
import platewarden.search.SearchRequest;

/** Searches, sealed under the key of their month. */
@Component
class SearchesInPostgres implements KeepSearches {

  private static final Duration LOOKED_AT_FOR = Duration.ofHours(12);

  private final JdbcTemplate jdbc;
  private final Sealing sealing;
  private final PlateTokens tokens;
  private final ResultLists lists;
  private final Clock clock;
  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          // A request of an earlier version opens too.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  SearchesInPostgres(
      JdbcTemplate jdbc, Sealing sealing, PlateTokens tokens, ResultLists lists, Clock clock) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.tokens = tokens;
    this.lists = lists;
    this.clock = clock;
  }

  @Override
  public void keep(Made search, List<ReadRef> list, List<String> shown) {
    Instant now = clock.instant();
    SearchRequest request = search.request();
    jdbc.update(
        """
        insert into searches (id, searched_at, username, purpose, case_number, sealed, found,
          judgement_id, results, outcome, plate_token, rank, origin)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        search.id(),
        Timestamp.from(now),
        search.by().username(),
        Texts.purpose(request.purpose()),
        Texts.short60(request.caseNumber()),
        sealing.seal(month(now), bytes(request), context(search.id())),
        search.found(),
        search.judgement().id(),
        shown.toArray(String[]::new),
        search.outcome().name(),
        plate(request) == null ? null : tokens.of(Objects.requireNonNull(plate(request)), now),
        search.rank().name(),
        tokens.ofOrigin(search.origin(), now));
    lists.keep(search.id(), now, list);
  }

  private static @Nullable String plate(SearchRequest request) {
    String plate = Plates.normalise(request.plate());
    return plate == null || plate.length() > Plates.LONGEST ? null : plate;
  }

  private static KeyScope month(Instant at) {
    return new KeyScope("searches", YearMonth.from(Days.of(at)).toString());
  }

  private static byte[] context(UUID id) {
    return ("search " + id).getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] bytes(SearchRequest request) {
    try {
      return json.writeValueAsBytes(request);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A search cannot be written", e);
    }
  }

  private SearchRequest request(UUID id, Instant at, byte[] sealed) {
    try {
      return json.readValue(sealing.open(month(at), sealed, context(id)), SearchRequest.class);
    } catch (IOException e) {
      throw new IllegalStateException("A search cannot be read", e);
    }
  }

  Optional<SearchRequest> request(UUID id) {
    return jdbc
        .query(
            "select searched_at, sealed from searches where id = ?",
            (row, number) ->
                request(id, row.getTimestamp("searched_at").toInstant(), row.getBytes("sealed")),
            id)
        .stream()
        .findFirst();
  }

  @Override
  public void show(UUID search, List<String> shown) {
    jdbc.update(
        """
        update searches set results = (select array_agg(distinct r) from unnest(results || ?) r)
        where id = ? and cardinality(results || ?) > 0
        """,
        shown.toArray(String[]::new),
        search,
        shown.toArray(String[]::new));
  }

  @Override
  public List<String> commitments(List<FoundRead> results) {
    return results.stream().map(read -> commitment(read.day(), read.id())).toList();
  }

  private String commitment(LocalDate day, UUID read) {
    return Base64.getEncoder().encodeToString(sealing.token(KeyScope.ofDay(day), "result " + read));
  }

  @Override
  public boolean showed(UUID search, String username, LocalDate day, UUID read) {
    if (sealing.isDestroyed(KeyScope.ofDay(day))) {
      return false;
    }
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            """
            select exists (select from searches where id = ? and username = ?
              and searched_at > ? and ? = any (results))
            """,
            Boolean.class,
            search,
            username,
            Timestamp.from(clock.instant().minus(LOOKED_AT_FOR)),
            commitment(day, read)));
  }

  @Override
  public Optional<Opened> open(UUID search, String username) {
    return jdbc
        .query(
            """
            select searched_at, sealed, found from searches
            where id = ? and username = ? and outcome = 'DONE' and searched_at > ?
            """,
            (row, number) ->
                new Opened(
                    request(
                        search,
                        row.getTimestamp("searched_at").toInstant(),
                        row.getBytes("sealed")),
                    row.getLong("found"),
                    lists.of(search)),
            search,
            username,
            Timestamp.from(clock.instant().minus(LOOKED_AT_FOR)))
        .stream()
        .findFirst();
  }

  @Override
  public Repeats repeats(
      String plate, String username, @Nullable String caseNumber, Instant since) {
    String reason = caseNumber == null ? "" : Texts.short60(caseNumber);
    return Objects.requireNonNull(
        jdbc.queryForObject(
            """
            select count(*) filter (where username = ? and found > 0) as found,
              count(*) filter (where found > 0) as found_by_anyone,
              count(*) filter (where username = ?) as attempts,
              count(distinct username) filter (where username <> ?) + 1 as people,
              count(*) filter (where username = ? and coalesce(case_number, '') <> ?) as others,
              (array_agg(id order by searched_at) filter (where username = ?))[1] as own,
              (array_agg(id order by searched_at))[1] as first
            from searches
            where plate_token = any (?) and searched_at > ?
              and (found > 0 or outcome = 'REFUSED')
            """,
            (row, number) ->
                new Repeats(
                    row.getLong("found"),
                    row.getLong("found_by_anyone"),
                    row.getLong("attempts"),
                    row.getLong("people"),
                    row.getLong("others"),
                    row.getObject("own", UUID.class),
                    row.getObject("first", UUID.class)),
            username,
            username,
            username,
            username,
            reason,
            username,
            tokens.since(plate, since, clock.instant()).toArray(byte[][]::new),
            Timestamp.from(since)));
  }

  @Override
  public List<Kept> of(String username) {
    return jdbc.query(
        "select * from searches where username = ? order by searched_at desc limit 200",
        (row, number) ->
            new Kept(
                row.getObject("id", UUID.class),
                row.getTimestamp("searched_at").toInstant(),
                row.getString("purpose"),
                row.getString("case_number"),
                Outcome.valueOf(row.getString("outcome")),
                row.getLong("found")),
        username);
  }
}
