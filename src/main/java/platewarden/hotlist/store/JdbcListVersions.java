package platewarden.hotlist.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import platewarden.hotlist.ListFile;
import platewarden.hotlist.ListVersion;
import platewarden.hotlist.ListVersions;
import platewarden.hotlist.SourceStatus;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/**
 * List versions in PostgreSQL. The file of the version in force is kept sealed, so that a restart
 * has it again; a replaced one is not needed and not kept.
 */
@Repository
class JdbcListVersions implements ListVersions {

  private static final TypeReference<List<SourceStatus.QuarantinedLine>> LINES =
      new TypeReference<>() {};
  private static final KeyScope REFUSED = new KeyScope("hotlists", "refused");

  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final ObjectMapper json;

  JdbcListVersions(JdbcClient jdbc, Sealing sealing, ObjectMapper json) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.json = json;
  }

  @Override
  public void activate(ListVersion version, ListFile file) {
    jdbc.sql("update hotlist_versions set active = false where source = :source and active")
        .param("source", version.source())
        .update();
    jdbc.sql(
            """
            delete from hotlist_file_parts where version_id in
              (select id from hotlist_versions where source = :source)
            """)
        .param("source", version.source())
        .update();
    jdbc.sql(
            """
            insert into hotlist_versions (id, source, file_name, file_time, taken_at, taken_by,
              sha256, entries, quarantined_lines, unknown_codes, quarantined, active)
            values (:id, :source, :fileName, :fileTime, :takenAt, :takenBy,
              :sha256, :entries, :quarantinedLines, :unknownCodes, cast(:quarantined as jsonb), true)
            """)
        .param("id", version.id())
        .param("source", version.source())
        .param("fileName", version.fileName())
        .param("fileTime", utc(version.fileTime()))
        .param("takenAt", utc(version.takenAt()))
        .param("takenBy", version.takenBy())
        .param("sha256", version.sha256())
        .param("entries", version.entries())
        .param("quarantinedLines", version.quarantinedLines())
        .param("unknownCodes", version.unknownCodes())
        .param("quarantined", write(version.quarantined()))
        .update();
    int number = 0;
    for (byte[] part : file.parts()) {
      jdbc.sql("insert into hotlist_file_parts (version_id, part, sealed) values (?, ?, ?)")
          .param(version.id())
          .param(number)
          .param(sealing.seal(scope(version), part, context(version.id(), number)))
          .update();
      number++;
    }
  }

  @Override
  public void refuse(RefusedFile refused, ListFile file) {
    jdbc.sql(
            """
            insert into hotlist_failures (id, source, file_name, failed_at, brought_by, sha256,
              reason)
            values (:id, :source, :fileName, :at, :by, :sha256, :reason)
            """)
        .param("id", refused.id())
        .param("source", refused.source())
        .param("fileName", refused.fileName())
        .param("at", utc(refused.at()))
        .param("by", refused.by())
        .param("sha256", refused.sha256())
        .param("reason", refused.reason())
        .update();
    int number = 0;
    for (byte[] part : file.parts()) {
      jdbc.sql("insert into hotlist_refused_parts (failure_id, part, sealed) values (?, ?, ?)")
          .param(refused.id())
          .param(number)
          .param(sealing.seal(REFUSED, part, context(refused.id(), number)))
          .update();
      number++;
    }
  }

  @Override
  public List<ListVersion> active() {
    return jdbc.sql("select * from hotlist_versions where active order by source")
        .query((row, number) -> version(row))
        .list();
  }

  @Override
  public ListFile file(ListVersion version) {
    List<byte[]> parts = new ArrayList<>();
    jdbc.sql("select part, sealed from hotlist_file_parts where version_id = ? order by part")
        .param(version.id())
        .query(
            row -> {
              parts.add(
                  sealing.open(
                      scope(version),
                      row.getBytes("sealed"),
                      context(version.id(), row.getInt("part"))));
            });
    return ListFile.ofParts(parts);
  }

  @Override
  public List<ListVersion> history(String source, int most) {
    return jdbc.sql(
            "select * from hotlist_versions where source = ? order by taken_at desc limit ?")
        .param(source)
        .param(most)
        .query((row, number) -> version(row))
        .list();
  }

  @Override
  public List<SourceStatus.Failure> failures(String source, Instant after) {
    return jdbc.sql(
            """
            select failed_at, file_name, reason from hotlist_failures
            where source = :source and failed_at > :after order by failed_at desc limit 10
            """)
        .param("source", source)
        .param("after", utc(after))
        .query(
            (row, number) ->
                new SourceStatus.Failure(
                    instant(row, "failed_at"), row.getString("file_name"), row.getString("reason")))
        .list();
  }

  private ListVersion version(ResultSet row) throws SQLException {
    return new ListVersion(
        row.getObject("id", UUID.class),
        row.getString("source"),
        row.getString("file_name"),
        instant(row, "file_time"),
        instant(row, "taken_at"),
        row.getString("taken_by"),
        row.getString("sha256"),
        row.getLong("entries"),
        row.getLong("quarantined_lines"),
        row.getLong("unknown_codes"),
        read(row.getString("quarantined")));
  }

  private static KeyScope scope(ListVersion version) {
    return new KeyScope("hotlists", version.source());
  }

  private static byte[] context(UUID id, int part) {
    return (id + "/" + part).getBytes(StandardCharsets.UTF_8);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private String write(List<SourceStatus.QuarantinedLine> lines) {
    try {
      return json.writeValueAsString(lines);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<SourceStatus.QuarantinedLine> read(String lines) {
    try {
      return json.readValue(lines, LINES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
