package platewarden.alerts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import platewarden.alerts.Action;
import platewarden.alerts.AlertRecord;
import platewarden.alerts.AlertStatus;
import platewarden.alerts.Alerts;
import platewarden.alerts.Disposition;
import platewarden.alerts.Verification;
import platewarden.hotlist.Category;
import platewarden.hotlist.Match;
import platewarden.reads.ReadImage;

/** Tables {@code alerts} and {@code match_counts}. */
@Repository
class JdbcAlerts implements Alerts {

  /** An alert of a read that nobody may see, or that was destroyed alone, is not there. */
  private static final String VISIBLE =
      """
      not exists (select 1 from sequestered_reads s
        where s.day = alerts.day and s.read_id = alerts.read_id)
      and (sealed is not null or not exists (select 1 from read_days d
        where d.day = alerts.day and d.state = 'OPEN'))
      """;

  private final JdbcClient jdbc;
  private final SealedTexts texts;

  JdbcAlerts(JdbcClient jdbc, SealedTexts texts) {
    this.jdbc = jdbc;
    this.texts = texts;
  }

  @Override
  public boolean add(AlertRecord alert) {
    AlertRecord.Plain plain = alert.plain();
    if (plain == null) {
      throw new IllegalArgumentException("A new alert has its plates");
    }
    return jdbc.sql(
                """
                insert into alerts (id, read_id, day, entry_token, category, tier, regions, source,
                  state_file, version_id, file_time, age_minutes, stale_after_minutes,
                  last_file_failed, reader_id, collected_at, raised_at, images, judgement, status,
                  sealed)
                values (:id, :readId, :day, :entryToken, :category, :tier, :regions, :source,
                  :stateFile, :versionId, :fileTime, :ageMinutes, :staleAfterMinutes,
                  :lastFileFailed, :readerId, :collectedAt, :raisedAt, :images, :judgement, :status,
                  :sealed)
                on conflict (read_id, entry_token) do nothing
                """)
            .param("id", alert.id())
            .param("readId", alert.readId())
            .param("day", alert.day())
            .param(
                "entryToken", texts.token(alert.day(), alert.source() + '/' + plain.entryNumber()))
            .param("category", alert.category().name())
            .param("tier", alert.tier().name())
            .param("regions", alert.regions().name())
            .param("source", alert.source())
            .param("stateFile", alert.stateFile())
            .param("versionId", alert.versionId())
            .param("fileTime", utc(alert.fileTime()))
            .param("ageMinutes", alert.ageMinutes())
            .param("staleAfterMinutes", alert.staleAfterMinutes())
            .param("lastFileFailed", alert.lastFileFailed())
            .param("readerId", alert.readerId())
            .param("collectedAt", utc(alert.collectedAt()))
            .param("raisedAt", utc(alert.raisedAt()))
            .param(
                "images", alert.images().stream().map(Enum::name).collect(Collectors.joining(",")))
            .param("judgement", alert.judgement())
            .param("status", alert.status().name())
            .param("sealed", texts.seal(alert.day(), alert.id(), plain))
            .update()
        == 1;
  }

  @Override
  public List<AlertRecord> find(@Nullable Instant since, @Nullable AlertStatus status, int limit) {
    return jdbc.sql(
            """
            select * from alerts
            where raised_at >= :since and %s and (cast(:status as text) is null or status = :status)
            order by raised_at desc, id desc limit :limit
            """
                .formatted(VISIBLE))
        .param("since", utc(since == null ? Instant.EPOCH : since))
        .param("status", status == null ? null : status.name())
        .param("limit", limit)
        .query((row, number) -> alert(row))
        .list();
  }

  @Override
  public Optional<AlertRecord> find(UUID id) {
    return jdbc.sql("select * from alerts where id = :id and " + VISIBLE)
        .param("id", id)
        .query((row, number) -> alert(row))
        .optional();
  }

  @Override
  public Optional<AlertRecord> findToChange(UUID id) {
    return jdbc.sql("select * from alerts where id = :id and " + VISIBLE + " for update")
        .param("id", id)
        .query((row, number) -> alert(row))
        .optional();
  }

  @Override
  public List<AlertRecord> ofRead(UUID readId) {
    return jdbc.sql("select * from alerts where read_id = :readId")
        .param("readId", readId)
        .query((row, number) -> alert(row))
        .list();
  }

  @Override
  public void verify(AlertRecord alert, Verification verification) {
    jdbc.sql(
            """
            update alerts set status = :status, verified_by = :by, source_checked = :source,
              checked_at = :checkedAt, verified_at = :verifiedAt, sealed_note = :note
            where id = :id
            """)
        .param("status", verification.result().name())
        .param("by", verification.by())
        .param("source", verification.sourceChecked())
        .param("checkedAt", utc(verification.checkedAt()))
        .param("verifiedAt", utc(verification.verifiedAt()))
        .param("note", texts.seal(alert.day(), alert.id(), verification.note()))
        .param("id", alert.id())
        .update();
  }

  @Override
  public void act(AlertRecord alert, Action action) {
    jdbc.sql(
            """
            update alerts set action = :action, acted_by = :by, acted_at = :at,
              rms_report = coalesce(:report, rms_report), sealed_words = :words
            where id = :id
            """)
        .param("action", action.kind().name())
        .param("by", action.by())
        .param("at", utc(action.recordedAt()))
        .param("report", action.rmsReport())
        .param("words", texts.seal(alert.day(), alert.id(), action.words()))
        .param("id", alert.id())
        .update();
  }

  @Override
  public void count(
      LocalDate day, String readerId, Category category, Disposition disposition, int by) {
    jdbc.sql(
            """
            insert into match_counts (day, reader_id, category, disposition, matches)
            values (:day, :readerId, :category, :disposition, :by)
            on conflict (day, reader_id, category, disposition)
              do update set matches = match_counts.matches + excluded.matches
            """)
        .param("day", day)
        .param("readerId", readerId)
        .param("category", category.name())
        .param("disposition", disposition.name())
        .param("by", by)
        .update();
  }

  private AlertRecord alert(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    LocalDate day = row.getObject("day", LocalDate.class);
    return new AlertRecord(
        id,
        row.getObject("read_id", UUID.class),
        day,
        Category.valueOf(row.getString("category")),
        Match.Tier.valueOf(row.getString("tier")),
        Match.Regions.valueOf(row.getString("regions")),
        row.getString("source"),
        row.getBoolean("state_file"),
        row.getObject("version_id", UUID.class),
        instant(row, "file_time"),
        row.getLong("age_minutes"),
        row.getLong("stale_after_minutes"),
        row.getBoolean("last_file_failed"),
        row.getString("reader_id"),
        instant(row, "collected_at"),
        instant(row, "raised_at"),
        images(row.getString("images")),
        row.getString("judgement"),
        AlertStatus.valueOf(row.getString("status")),
        verification(row, day, id),
        action(row, day, id),
        texts.openPlain(day, id, row.getBytes("sealed")));
  }

  private @Nullable Verification verification(ResultSet row, LocalDate day, UUID id)
      throws SQLException {
    if (row.getString("verified_by") == null) {
      return null;
    }
    return new Verification(
        AlertStatus.valueOf(row.getString("status")),
        row.getString("verified_by"),
        row.getString("source_checked"),
        instant(row, "checked_at"),
        instant(row, "verified_at"),
        texts.open(day, id, row.getBytes("sealed_note")));
  }

  private @Nullable Action action(ResultSet row, LocalDate day, UUID id) throws SQLException {
    if (row.getString("acted_by") == null) {
      return null;
    }
    return new Action(
        Action.Kind.valueOf(row.getString("action")),
        texts.open(day, id, row.getBytes("sealed_words")),
        row.getString("acted_by"),
        instant(row, "acted_at"),
        row.getString("rms_report"));
  }

  private static List<ReadImage.Role> images(String names) {
    return names.isEmpty()
        ? List.of()
        : Arrays.stream(names.split(",", -1)).map(ReadImage.Role::valueOf).toList();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
