package platewarden.search.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
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
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.rules.Judgement;
import platewarden.reads.FoundRead;
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
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();

  SearchesInPostgres(JdbcTemplate jdbc, Sealing sealing, Clock clock) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.clock = clock;
  }

  @Override
  public void keep(
      UUID id,
      Person by,
      SearchRequest request,
      Judgement judgement,
      long found,
      List<String> commitments) {
    Instant now = clock.instant();
    jdbc.update(
        """
        insert into searches (id, searched_at, username, purpose, case_number, sealed, found,
          judgement_id, results) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        Timestamp.from(now),
        by.username(),
        Objects.requireNonNull(request.purpose()).name(),
        request.caseNumber(),
        sealing.seal(month(now), bytes(request), context(id)),
        found,
        judgement.id(),
        commitments.toArray(String[]::new));
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
  public List<Kept> of(String username) {
    return jdbc.query(
        "select * from searches where username = ? order by searched_at desc limit 200",
        (row, number) ->
            new Kept(
                row.getObject("id", UUID.class),
                row.getTimestamp("searched_at").toInstant(),
                row.getString("purpose"),
                row.getString("case_number"),
                row.getLong("found")),
        username);
  }
}
