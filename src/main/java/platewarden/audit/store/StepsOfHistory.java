package platewarden.audit.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import platewarden.audit.HistoryLine;
import platewarden.audit.HistoryProof;
import platewarden.audit.HistoryStep;

/** Puts the engine's steps and the trail's entries side by side. */
@Component
class StepsOfHistory {

  /** Step and entry are written in one transaction, each with its own look at the clock. */
  private static final Duration APART = Duration.ofSeconds(2);

  private final JdbcClient jdbc;
  private final JsonMapper json = new JsonMapper();

  StepsOfHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Found(List<HistoryStep> steps, List<HistoryProof> others) {}

  /** An entry, and the step it names. */
  private record Entry(HistoryProof proof, @Nullable String step, @Nullable String instance) {}

  Found of(HistoryLine line, String definition) {
    List<HistoryStep> bare = steps(line.instance(), definition);
    List<List<HistoryProof>> proofs = new ArrayList<>();
    bare.forEach(step -> proofs.add(new ArrayList<>()));
    List<HistoryProof> others = new ArrayList<>();
    for (Entry entry : entries(line.record())) {
      boolean elsewhere = entry.instance() != null && !entry.instance().equals(line.instance());
      int at = elsewhere ? -1 : step(bare, entry);
      if (at >= 0) {
        proofs.get(at).add(entry.proof());
      } else if (!elsewhere) {
        others.add(entry.proof());
      }
    }
    List<HistoryStep> steps = new ArrayList<>();
    for (int i = 0; i < bare.size(); i++) {
      steps.add(with(bare.get(i), proofs.get(i)));
    }
    return new Found(steps, others);
  }

  /** The latest visit of the step that had begun when the entry was written. */
  private static int step(List<HistoryStep> steps, Entry entry) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      HistoryStep step = steps.get(i);
      if (step.step().equals(entry.step())
          && !step.startedAt().minus(APART).isAfter(entry.proof().at())) {
        return i;
      }
    }
    return -1;
  }

  private static HistoryStep with(HistoryStep step, List<HistoryProof> proofs) {
    String who = step.who();
    boolean waitsForSomebody = step.kind().equals("userTask") && step.endedAt() == null;
    if (who == null && !waitsForSomebody && !proofs.isEmpty()) {
      who = proofs.get(proofs.size() - 1).actor();
    }
    return new HistoryStep(
        step.step(),
        step.name(),
        step.kind(),
        step.startedAt(),
        step.endedAt(),
        step.dueAt(),
        who,
        step.canceled(),
        proofs);
  }

  private List<HistoryStep> steps(String instance, String definition) {
    return jdbc.sql(
            """
            select a.act_id_, a.act_name_, a.act_type_, a.start_time_, a.end_time_, a.assignee_,
              a.act_inst_state_, k.due_date_
            from act_hi_actinst a left join act_hi_taskinst k on k.id_ = a.task_id_
            where a.proc_def_id_ = :definition and a.proc_inst_id_ = :instance
              and a.act_type_ not like '%Gateway' and a.act_type_ <> 'multiInstanceBody'
            order by a.start_time_, a.sequence_counter_, a.id_
            """)
        .param("definition", definition)
        .param("instance", instance)
        .query((rs, n) -> step(rs))
        .list();
  }

  private static HistoryStep step(ResultSet rs) throws SQLException {
    String id = rs.getString("act_id_");
    return new HistoryStep(
        id,
        Objects.requireNonNullElse(rs.getString("act_name_"), id),
        rs.getString("act_type_"),
        rs.getTimestamp("start_time_").toInstant(),
        instant(rs, "end_time_"),
        instant(rs, "due_date_"),
        rs.getString("assignee_"),
        rs.getInt("act_inst_state_") == 2,
        List.of());
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    Timestamp at = rs.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private List<Entry> entries(String record) {
    return jdbc.sql(
            """
            select e.*, p.content from trail_entries e
            left join trail_payloads p on p.entry_id = e.id
            where e.partition <> 'PRIVATE' and e.subject_id = :record
            order by e.written
            """)
        .param("record", record)
        .query((rs, n) -> entry(rs))
        .list();
  }

  private Entry entry(ResultSet rs) throws SQLException {
    JsonNode details = details(rs.getString("content"));
    long position = rs.getLong("position");
    HistoryProof proof =
        new HistoryProof(
            rs.wasNull() ? null : position,
            rs.getTimestamp("recorded_at").toInstant(),
            rs.getString("action"),
            rs.getString("actor"),
            rs.getString("outcome"),
            rs.getString("clause"),
            text(details, "decision"),
            text(details, "rule"),
            text(details, "reason"),
            text(details, "judgement"));
    return new Entry(proof, text(details, "step"), text(details, "instance"));
  }

  private JsonNode details(@Nullable String content) {
    try {
      return json.readTree(content == null ? "{}" : content).path("details");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An entry's details are no JSON", e);
    }
  }

  private static @Nullable String text(JsonNode details, String name) {
    JsonNode value = details.path(name);
    return value.isValueNode() && !value.isNull() && !value.asText().equals("null")
        ? value.asText()
        : null;
  }
}
