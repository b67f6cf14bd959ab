package platewarden.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import platewarden.audit.Histories;
import platewarden.audit.HistoryFilter;
import platewarden.audit.HistoryFilter.State;
import platewarden.audit.HistoryLine;
import platewarden.audit.ProcessHistory;
import platewarden.platform.Days;
import platewarden.platform.engine.DeclaresProcess;

/**
 * Histories from the engine's tables and the trail's. The engine's own queries cannot page by what
 * the trail says, nor tell a hundred thousand instances apart in time.
 */
@Repository
class HistoriesInPostgres implements Histories {

  private static final String LINE =
      """
      select p.id_, p.business_key_, p.proc_def_key_, p.proc_def_id_, p.start_time_, p.end_time_,
        d.name_, d.version_, d.version_tag_,
        case when p.end_time_ is null
          then (select coalesce(
              string_agg(distinct a.act_name_, ', ') filter (where a.act_type_ not like '%Gateway'),
              string_agg(distinct a.act_name_, ', '))
            from act_hi_actinst a
            where a.proc_def_id_ = p.proc_def_id_ and a.proc_inst_id_ = p.id_ and a.end_time_ is null
              and a.act_name_ is not null and a.act_type_ <> 'multiInstanceBody')
          else (select max(a.act_name_) from act_hi_actinst a
            where a.proc_def_id_ = p.proc_def_id_ and a.proc_inst_id_ = p.id_
              and a.act_id_ = p.end_act_id_) end as standing,
        (select t.clause from trail_entries t where t.subject_type = p.proc_def_key_
          and t.subject_id = p.business_key_ and t.clause is not null
          order by t.written desc limit 1) as clause
      from act_hi_procinst p join act_re_procdef d on d.id_ = p.proc_def_id_
      """;

  private final JdbcClient jdbc;
  private final StepsOfHistory steps;
  private final List<String> hidden;

  HistoriesInPostgres(
      JdbcClient jdbc, StepsOfHistory steps, ObjectProvider<DeclaresProcess> processes) {
    this.jdbc = jdbc;
    this.steps = steps;
    List<String> keys =
        new ArrayList<>(
            processes.stream()
                .filter(DeclaresProcess::isPrivate)
                .map(DeclaresProcess::key)
                .toList());
    // A list in SQL is never empty.
    keys.add("");
    this.hidden = List.copyOf(keys);
  }

  @Override
  public List<Duty> duties() {
    return jdbc.sql(
            """
            select key_, max(name_) as name_ from act_re_procdef
            where key_ not in (:hidden) group by key_ order by 2
            """)
        .param("hidden", hidden)
        .query((rs, n) -> new Duty(rs.getString("key_"), name(rs)))
        .list();
  }

  @Override
  public List<String> clauses() {
    return jdbc.sql(
            """
            select distinct t.clause from trail_entries t
            where t.clause is not null and t.subject_type in
              (select key_ from act_re_procdef where key_ not in (:hidden))
            order by 1
            """)
        .param("hidden", hidden)
        .query(String.class)
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public Found find(HistoryFilter filter, Set<String> without, @Nullable String after) {
    Conditions where =
        new Conditions(filter, Stream.concat(hidden.stream(), without.stream()).toList());
    Found counted =
        where
            .fill(
                jdbc.sql(
                    "select count(*) as total, count(*) filter (where p.end_time_ is null) as open"
                        + " from act_hi_procinst p "
                        + where.sql()))
            .query((rs, n) -> new Found(rs.getLong("total"), rs.getLong("open"), List.of(), null))
            .single();
    Cursor cursor = Cursor.of(after);
    JdbcClient.StatementSpec page =
        where.fill(
            jdbc.sql(
                LINE
                    + where.sql()
                    + (cursor == null ? "" : " and (p.start_time_, p.id_) < (:at, :id)")
                    + " order by p.start_time_ desc, p.id_ desc limit "
                    + (PAGE + 1)));
    if (cursor != null) {
      page = page.param("at", Timestamp.from(cursor.at())).param("id", cursor.id());
    }
    List<HistoryLine> lines = page.query((rs, n) -> line(rs)).list();
    boolean more = lines.size() > PAGE;
    List<HistoryLine> shown = more ? lines.subList(0, PAGE) : lines;
    String next = more ? Cursor.after(shown.get(PAGE - 1)) : null;
    return new Found(counted.total(), counted.open(), List.copyOf(shown), next);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<ProcessHistory> of(String instance) {
    return jdbc.sql(LINE + " where p.id_ = :id and p.proc_def_key_ not in (:hidden)")
        .param("id", instance)
        .param("hidden", hidden)
        .query((rs, n) -> history(rs))
        .optional();
  }

  @Override
  public Optional<String> judgement(String id) {
    return jdbc.sql("select jsonb_pretty(content) from judgements where id = :id")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  private ProcessHistory history(ResultSet rs) throws SQLException {
    HistoryLine line = line(rs);
    String tag = rs.getString("version_tag_");
    String page =
        jdbc.sql(
                """
                select text_ from act_hi_varinst where proc_inst_id_ = :id and name_ like '%Url'
                  and text_ like '/%' order by name_ limit 1
                """)
            .param("id", line.instance())
            .query(String.class)
            .optional()
            .orElse(null);
    StepsOfHistory.Found found = steps.of(line, rs.getString("proc_def_id_"));
    return new ProcessHistory(
        line,
        rs.getString("proc_def_id_"),
        tag == null ? String.valueOf(rs.getInt("version_")) : tag,
        page,
        found.steps(),
        found.others());
  }

  private static HistoryLine line(ResultSet rs) throws SQLException {
    Timestamp end = rs.getTimestamp("end_time_");
    String standing = rs.getString("standing");
    return new HistoryLine(
        rs.getString("id_"),
        or(rs.getString("business_key_"), "none"),
        rs.getString("proc_def_key_"),
        name(rs),
        rs.getTimestamp("start_time_").toInstant(),
        end == null ? null : end.toInstant(),
        or(standing, end == null ? "Works" : "Stopped from outside"),
        rs.getString("clause"));
  }

  private static String name(ResultSet rs) throws SQLException {
    return or(rs.getString("name_"), "Process");
  }

  private static String or(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  /** Where a part of a list ended. */
  private record Cursor(Instant at, String id) {

    static String after(HistoryLine last) {
      return last.startedAt().toEpochMilli() + "-" + last.instance();
    }

    /** Null for none; what is no cursor begins anew. */
    static @Nullable Cursor of(@Nullable String text) {
      int dash = text == null ? -1 : text.indexOf('-');
      if (text == null || dash < 1 || !text.substring(0, dash).matches("[0-9]{1,15}")) {
        return null;
      }
      return new Cursor(
          Instant.ofEpochMilli(Long.parseLong(text.substring(0, dash))), text.substring(dash + 1));
    }
  }

  /** The conditions of a filter, and their values. */
  private record Conditions(HistoryFilter filter, List<String> hidden) {

    String sql() {
      StringBuilder sql =
          new StringBuilder(
              " where p.proc_def_key_ not in (:hidden) and p.start_time_ >= :from and p.start_time_ < :to");
      if (filter.duty() != null) {
        sql.append(" and p.proc_def_key_ = :duty");
      }
      if (filter.state() != State.ANY) {
        sql.append(" and p.end_time_ is ").append(filter.state() == State.OPEN ? "" : "not ");
        sql.append("null");
      }
      if (filter.clause() != null) {
        sql.append(
            " and exists (select 1 from trail_entries t where t.subject_type = p.proc_def_key_"
                + " and t.subject_id = p.business_key_ and t.clause = :clause)");
      }
      if (filter.person() != null) {
        sql.append(
            " and (p.business_key_ = :person or p.id_ = :person or p.start_user_id_ = :person"
                + " or exists (select 1 from act_hi_taskinst k where k.proc_inst_id_ = p.id_"
                + " and k.assignee_ = :person))");
      }
      return sql.toString();
    }

    JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement) {
      JdbcClient.StatementSpec filled =
          statement
              .param("hidden", hidden)
              .param("from", Timestamp.from(Days.start(filter.from())))
              .param("to", Timestamp.from(Days.start(filter.to().plusDays(1))));
      if (filter.duty() != null) {
        filled = filled.param("duty", filter.duty());
      }
      if (filter.clause() != null) {
        filled = filled.param("clause", filter.clause());
      }
      if (filter.person() != null) {
        filled = filled.param("person", filter.person());
      }
      return filled;
    }
  }
}
