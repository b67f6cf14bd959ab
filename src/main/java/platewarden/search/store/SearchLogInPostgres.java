package platewarden.search.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.search.KeepSearches;
import platewarden.search.Rank;
import platewarden.search.SearchLog;
import platewarden.search.SearchRequest;

/** The query log, read. */
@Component
class SearchLogInPostgres implements SearchLog {

  private static final int MOST = 100_000;
  private static final int NARROW = 50;

  private final JdbcTemplate jdbc;
  private final PlateTokens tokens;
  private final SearchesInPostgres searches;

  SearchLogInPostgres(JdbcTemplate jdbc, PlateTokens tokens, SearchesInPostgres searches) {
    this.jdbc = jdbc;
    this.tokens = tokens;
    this.searches = searches;
  }

  @Override
  public List<Logged> between(Instant from, Instant to) {
    return jdbc.query(
        """
        select * from searches where searched_at >= ? and searched_at < ?
        order by searched_at, id limit ?
        """,
        (row, number) -> logged(row),
        Timestamp.from(from),
        Timestamp.from(to),
        MOST);
  }

  @Override
  public List<Logged> ofPlate(String plate, Instant from, Instant to) {
    return jdbc.query(
        """
        select * from searches
        where plate_token = any (?) and searched_at >= ? and searched_at < ?
        order by searched_at, id
        """,
        (row, number) -> logged(row),
        tokens.since(plate, from, to).toArray(byte[][]::new),
        Timestamp.from(from),
        Timestamp.from(to));
  }

  @Override
  public List<SameReads> sameReads(Instant from, Instant to, long atLeast) {
    // What stands for a read is the same in every search, until the read's key is destroyed.
    return jdbc.query(
        """
        with shown as (
          select id, username, searched_at, unnest(results) as read from searches
          where searched_at >= ? and searched_at < ? and found between 1 and ?),
        again as (
          select username, read, count(distinct id) as times,
            (array_agg(id order by searched_at))[1] as first,
            (array_agg(id order by searched_at desc))[1] as last
          from shown group by username, read having count(distinct id) >= ?)
        select s.*, g.first as first_search, g.times from (
          select distinct on (username, last) username, last, first, times from again
          order by username, last, times desc) g
        join searches s on s.id = g.last
        """,
        (row, number) ->
            new SameReads(
                logged(row), row.getObject("first_search", UUID.class), row.getLong("times")),
        Timestamp.from(from),
        Timestamp.from(to),
        NARROW,
        atLeast);
  }

  @Override
  public Optional<Logged> find(UUID search) {
    return jdbc
        .query("select * from searches where id = ?", (row, number) -> logged(row), search)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<SearchRequest> reason(UUID search) {
    return searches.request(search);
  }

  private static Logged logged(ResultSet row) throws SQLException {
    byte[] origin = row.getBytes("origin");
    return new Logged(
        row.getObject("id", UUID.class),
        row.getTimestamp("searched_at").toInstant(),
        row.getString("username"),
        Rank.valueOf(row.getString("rank")),
        row.getString("purpose"),
        row.getString("case_number"),
        KeepSearches.Outcome.valueOf(row.getString("outcome")),
        row.getLong("found"),
        origin == null ? null : HexFormat.of().formatHex(origin));
  }
}
