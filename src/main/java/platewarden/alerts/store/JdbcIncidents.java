package platewarden.alerts.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import platewarden.alerts.Incident;
import platewarden.alerts.Incidents;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/** Table {@code incidents}. */
@Repository
class JdbcIncidents implements Incidents {

  private static final KeyScope TEXTS = new KeyScope("notes", "incidents");

  private final JdbcClient jdbc;
  private final Sealing sealing;

  JdbcIncidents(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  @Override
  public void add(Incident incident) {
    jdbc.sql(
            """
            insert into incidents (id, alert_id, kind, occurred_at, rms_report, sealed_outcome,
              recorded_by, recorded_at)
            values (:id, :alertId, :kind, :occurredAt, :report, :outcome, :by, :recordedAt)
            """)
        .param("id", incident.id())
        .param("alertId", incident.alertId())
        .param("kind", incident.kind().name())
        .param("occurredAt", utc(incident.occurredAt()))
        .param("report", incident.rmsReport())
        .param(
            "outcome",
            sealing.seal(
                TEXTS, incident.outcome().getBytes(StandardCharsets.UTF_8), context(incident.id())))
        .param("by", incident.by())
        .param("recordedAt", utc(incident.recordedAt()))
        .update();
  }

  @Override
  public List<Incident> of(UUID alertId) {
    return jdbc.sql("select * from incidents where alert_id = :alertId order by recorded_at")
        .param("alertId", alertId)
        .query((row, number) -> incident(row))
        .list();
  }

  @Override
  public List<Incident> between(Instant from, Instant to) {
    return jdbc.sql(
            """
            select * from incidents where occurred_at >= :from and occurred_at < :to
            order by occurred_at desc
            """)
        .param("from", utc(from))
        .param("to", utc(to))
        .query((row, number) -> incident(row))
        .list();
  }

  @Override
  public List<UUID> arrestsWithoutRecord() {
    return jdbc.sql(
            """
            select id from alerts a where action = 'ARREST'
              and not exists (select 1 from incidents i where i.alert_id = a.id)
            order by acted_at
            """)
        .query(UUID.class)
        .list();
  }

  private Incident incident(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Incident(
        id,
        row.getObject("alert_id", UUID.class),
        Incident.Kind.valueOf(row.getString("kind")),
        instant(row, "occurred_at"),
        row.getString("rms_report"),
        new String(
            sealing.open(TEXTS, row.getBytes("sealed_outcome"), context(id)),
            StandardCharsets.UTF_8),
        row.getString("recorded_by"),
        instant(row, "recorded_at"));
  }

  private static byte[] context(UUID id) {
    return ("incident " + id).getBytes(StandardCharsets.US_ASCII);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
