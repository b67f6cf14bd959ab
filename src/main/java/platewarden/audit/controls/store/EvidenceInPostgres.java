package platewarden.audit.controls.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.audit.ControlException;
import platewarden.audit.controls.ControlFile;
import platewarden.audit.controls.Evidence;

/** Asks the tables as they stand at one moment. */
@Repository
class EvidenceInPostgres implements Evidence {

  private static final String RANGES =
      """
      select coalesce(string_agg(case when a = b then a::text else a || '-' || b end, ','
        order by a), '') from (
          select min(position) as a, max(position) as b from (
            select position, position - row_number() over (order by position) as island
            from trail_entries
            where action in (:actions) and recorded_at >= :from and recorded_at < :to
              and position is not null) each
          group by island) ranges
      """;

  private static final String ABOUT =
      """
      with asked as (
        select * from unnest(:types::text[], :ids::text[]) with ordinality as a(type, id, number)),
      met as (
        select a.number, e.position,
          e.position - row_number() over (partition by a.number order by e.position) as island
        from asked a join trail_entries e on e.subject_type = a.type and e.subject_id = a.id
        where e.recorded_at < :as_of and e.position is not null),
      ranges as (
        select number, min(position) as a, max(position) as b from met group by number, island)
      select number, string_agg(case when a = b then a::text else a || '-' || b end, ','
        order by a) as places
      from ranges group by number
      """;

  private final NamedParameterJdbcTemplate jdbc;
  private final TransactionTemplate oneState;

  EvidenceInPostgres(NamedParameterJdbcTemplate jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.oneState = new TransactionTemplate(transactions);
    oneState.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    oneState.setReadOnly(true);
  }

  @Override
  public <T> T inOneState(Supplier<T> work) {
    T made = oneState.execute(status -> work.get());
    if (made == null) {
      throw new IllegalStateException("Nothing was found out");
    }
    return made;
  }

  @Override
  public Found ask(ControlFile control, Map<String, Object> values) {
    Map<String, Object> given = given(values);
    long[] counts = {0, 0};
    jdbc.query(
        control.population(),
        given,
        row -> {
          counts[0] = row.getLong(1);
          counts[1] = row.getMetaData().getColumnCount() > 1 ? row.getLong(2) : counts[0];
        });
    Map<String, String> figures = new LinkedHashMap<>();
    if (!control.figures().isBlank()) {
      jdbc.query(
          control.figures(),
          given,
          row -> {
            String value = row.getString(2);
            figures.put(row.getString(1), value == null ? "none" : value);
          });
    }
    List<ControlException> exceptions = new ArrayList<>();
    if (!control.exceptions().isBlank()) {
      jdbc.query(
          control.exceptions(),
          given,
          row -> {
            exceptions.add(
                new ControlException(
                    said(control, row, 1), said(control, row, 2), said(control, row, 3), ""));
          });
    }
    return new Found(counts[0], counts[1], figures, exceptions, places(control, given));
  }

  private static String said(ControlFile control, ResultSet row, int column) throws SQLException {
    String said = row.getString(column);
    if (said == null) {
      throw new IllegalStateException(
          "Control "
              + control.number()
              + " leaves column "
              + column
              + " empty beside "
              + row.getString(1)
              + " "
              + row.getString(3));
    }
    return said;
  }

  private String places(ControlFile control, Map<String, Object> given) {
    if (control.actions().isEmpty()) {
      return "";
    }
    given.put("actions", control.actions());
    String places = jdbc.queryForObject(RANGES, given, String.class);
    return places == null ? "" : places;
  }

  @Override
  public List<ControlException> placed(
      List<ControlException> exceptions, Map<String, Object> values) {
    if (exceptions.isEmpty()) {
      return List.of();
    }
    Map<String, Object> given = given(values);
    given.put(
        "types", exceptions.stream().map(ControlException::subjectType).toArray(String[]::new));
    given.put("ids", exceptions.stream().map(ControlException::subjectId).toArray(String[]::new));
    Map<Integer, String> places = new HashMap<>();
    jdbc.query(
        ABOUT,
        given,
        row -> {
          places.put(row.getInt(1) - 1, row.getString(2));
        });
    List<ControlException> placed = new ArrayList<>();
    for (int i = 0; i < exceptions.size(); i++) {
      ControlException each = exceptions.get(i);
      placed.add(
          new ControlException(
              each.subjectType(), each.subjectId(), each.finding(), places.getOrDefault(i, "")));
    }
    return placed;
  }

  private static Map<String, Object> given(Map<String, Object> values) {
    Map<String, Object> given = new HashMap<>(values);
    given.replaceAll(
        (name, value) -> value instanceof Instant instant ? Timestamp.from(instant) : value);
    return given;
  }
}
