package platewarden.trail.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.trail.Checkpoint;
import platewarden.trail.Note;
import platewarden.trail.TrailEntry;
import platewarden.trail.TrailExport;
import platewarden.trail.TrailLog;

/** Writes the log line by line, a part at a time: an export of any length needs little memory. */
@Component
class ExportFromPostgres implements TrailExport {

  private static final int AT_ONCE = 5_000;

  private final JdbcTemplate jdbc;
  private final TrailLog log;
  private final ObjectWriter json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .build()
          .writer()
          .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

  ExportFromPostgres(JdbcTemplate jdbc, TrailLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  @Override
  public void write(OutputStream to, boolean withPrivate) throws IOException {
    String checkpoint = log.checkpoint();
    long size = Checkpoint.parse(Note.parse(checkpoint).text()).size();
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("format", "platewarden-trail-export");
    head.put("v", 1);
    head.put("checkpoint", checkpoint);
    OutputStream out = new BufferedOutputStream(to, 1 << 16);
    line(out, head);
    for (long from = 0; from < size; from += AT_ONCE) {
      for (TrailEntry entry : entries(from, Math.min(size, from + AT_ONCE), withPrivate)) {
        line(out, entry);
      }
    }
    out.flush();
  }

  private List<TrailEntry> entries(long from, long to, boolean withPrivate) {
    return jdbc.query(
        """
        select e.*, p.content, p.commitment_key from trail_entries e
        left join trail_payloads p on p.entry_id = e.id and (e.partition <> 'PRIVATE' or ?)
        where position >= ? and position < ? order by position
        """,
        TrailLogInPostgres.ENTRY,
        withPrivate,
        from,
        to);
  }

  private void line(OutputStream out, Object value) throws IOException {
    out.write(json.writeValueAsBytes(value));
    out.write('\n');
  }
}
