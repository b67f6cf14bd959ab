package platewarden.reads.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.reads.CountedByDatabase;

/**
 * The statements that PostgreSQL ran on the rows of reads, by {@code pg_stat_statements}. The
 * gateway's stand in a file; any other, and the same from another role, is somebody else's.
 */
@Component
class StatementsOnReads implements CountedByDatabase {

  private static final String INVENTORY = "reads/statements.sql";

  /** Where a statement names the table or a day's partition as what it looks at. */
  private static final String NAMES_READS =
      "(\\m(from|join|into|table|copy|update|only|using)\\s+|,\\s*)(\"?public\"?\\.)?\"?reads(_[0-9]{8})?\"?"
          + "\\s*($|;|\\(|\\)|\\m(?!from\\M))";

  private static final String ALL =
      """
      select s.userid || '/' || s.queryid || '/' || s.toplevel as name, s.query, s.calls,
        s.userid = (select oid from pg_roles where rolname = current_user) as own
      from pg_stat_statements s
      where s.dbid = (select oid from pg_database where datname = current_database())
        and s.query ~* ?
      """;

  /** What it needs to count all, and to show them to this role. */
  private static final String COUNTS_ALL =
      """
      select pg_has_role('pg_read_all_stats', 'usage')
        and current_setting('pg_stat_statements.track', true) = 'all'
      """;

  /** Emptied while the server ran, and not by a crash. */
  private static final String EMPTIED =
      """
      select stats_reset::text from pg_stat_statements_info
      where stats_reset > pg_postmaster_start_time() + interval '10 seconds'
      """;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\d+|\\?|\\b\\d+\\b");

  /** Making a day's partition, and dropping it. */
  private static final Pattern OF_A_DAY =
      Pattern.compile(
          "create table if not exists reads_\\d{8} partition of reads for values from"
              + " \\('[-\\d]+'\\) to \\('[-\\d]+'\\)|drop table if exists reads_\\d{8}");

  private final JdbcTemplate jdbc;
  private final Set<String> gateway;

  StatementsOnReads(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.gateway = inventory();
  }

  private static Set<String> inventory() {
    try (InputStream file = new ClassPathResource(INVENTORY).getInputStream()) {
      String text =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("--"))
              .collect(Collectors.joining("\n"));
      return List.of(text.split(";", -1)).stream()
          .map(StatementsOnReads::plain)
          .filter(each -> !each.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Map<String, Long>> foreignStatements() {
    Map<String, Long> foreign = new HashMap<>();
    try {
      if (!Boolean.TRUE.equals(jdbc.queryForObject(COUNTS_ALL, Boolean.class))) {
        return Optional.empty();
      }
      jdbc.queryForList(EMPTIED, String.class).forEach(at -> foreign.put("emptied " + at, 1L));
      jdbc.query(
          ALL,
          row -> {
            if (!row.getBoolean("own") || !isOfTheGateway(row.getString("query"))) {
              foreign.put(row.getString("name"), row.getLong("calls"));
            }
          },
          NAMES_READS);
    } catch (DataAccessException e) {
      // Not installed, or not loaded when the server was started.
      return Optional.empty();
    }
    return Optional.of(foreign);
  }

  boolean isOfTheGateway(String statement) {
    return OF_A_DAY.matcher(oneLine(statement)).matches() || gateway.contains(plain(statement));
  }

  private static String plain(String statement) {
    return PLACEHOLDER.matcher(oneLine(statement)).replaceAll("?");
  }

  private static String oneLine(String statement) {
    return statement.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
