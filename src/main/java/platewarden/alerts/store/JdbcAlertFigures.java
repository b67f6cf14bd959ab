package platewarden.alerts.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import platewarden.alerts.Accuracy;
import platewarden.alerts.Action;
import platewarden.alerts.AlertFigures;
import platewarden.alerts.ReportDue;

/** Counts over table {@code alerts}; whole rows stay when a day is destroyed, so counts stay. */
@Repository
class JdbcAlertFigures implements AlertFigures {

  private final JdbcClient jdbc;

  JdbcAlertFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<ReportDue> reportsDue(@Nullable String by) {
    return jdbc.sql(
            """
            select id, action, acted_by, acted_at, reader_id from alerts
            where rms_report is null and action in ('RECOVERED', 'ARREST')
              and (cast(:by as text) is null or acted_by = :by)
            order by acted_at
            """)
        .param("by", by)
        .query(
            (row, number) ->
                new ReportDue(
                    row.getObject("id", UUID.class),
                    Action.Kind.valueOf(row.getString("action")),
                    row.getString("acted_by"),
                    row.getObject("acted_at", OffsetDateTime.class).toInstant(),
                    row.getString("reader_id")))
        .list();
  }

  @Override
  public Accuracy accuracy(Instant from, Instant to) {
    return new Accuracy(
        results("reader_id", from, to),
        results("source", from, to),
        ages(from, to),
        count(
            "acted_at is not null and (verified_at is null or acted_at < verified_at)", from, to));
  }

  /** The column is one of the two names above, never a person's text. */
  private List<Accuracy.Results> results(String column, Instant from, Instant to) {
    return jdbc.sql(
            """
            select %1$s as name, count(*) as alerts,
              count(*) filter (where status = 'CONFIRMED') as confirmed,
              count(*) filter (where status = 'MISREAD') as misread,
              count(*) filter (where status = 'WRONG_STATE') as wrong_state,
              count(*) filter (where status = 'NOT_CURRENT') as not_current,
              count(*) filter (where status = 'NEW') as unverified
            from alerts where raised_at >= :from and raised_at < :to
            group by %1$s order by %1$s
            """
                .formatted(column))
        .param("from", utc(from))
        .param("to", utc(to))
        .query(
            (row, number) ->
                new Accuracy.Results(
                    row.getString("name"),
                    row.getLong("alerts"),
                    row.getLong("confirmed"),
                    row.getLong("misread"),
                    row.getLong("wrong_state"),
                    row.getLong("not_current"),
                    row.getLong("unverified")))
        .list();
  }

  private Accuracy.Ages ages(Instant from, Instant to) {
    return jdbc.sql(
            """
            select count(*) as matches,
              coalesce(percentile_disc(0.5) within group (order by age_minutes), 0) as median,
              coalesce(percentile_disc(0.95) within group (order by age_minutes), 0) as p95,
              coalesce(max(age_minutes), 0) as longest,
              count(*) filter (where last_file_failed or age_minutes > stale_after_minutes) as stale
            from alerts where raised_at >= :from and raised_at < :to
            """)
        .param("from", utc(from))
        .param("to", utc(to))
        .query(
            (row, number) ->
                new Accuracy.Ages(
                    row.getLong("matches"),
                    row.getLong("median"),
                    row.getLong("p95"),
                    row.getLong("longest"),
                    row.getLong("stale")))
        .single();
  }

  private long count(String condition, Instant from, Instant to) {
    return jdbc.sql(
            "select count(*) from alerts where raised_at >= :from and raised_at < :to and "
                + condition)
        .param("from", utc(from))
        .param("to", utc(to))
        .query(Long.class)
        .single();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
