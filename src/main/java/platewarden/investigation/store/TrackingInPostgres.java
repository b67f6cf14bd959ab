package platewarden.investigation.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import platewarden.investigation.TrackingAuthorization;
import platewarden.investigation.TrackingAuthorization.Basis;
import platewarden.investigation.TrackingAuthorization.EndReason;
import platewarden.investigation.TrackingAuthorization.Review;
import platewarden.investigation.TrackingAuthorization.Statement;
import platewarden.investigation.TrackingCheck;
import platewarden.investigation.TrackingFile;
import platewarden.investigation.TrackingState;
import platewarden.law.Clause;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/** Requests to track; what people wrote is sealed under the key of the request. */
@Component
class TrackingInPostgres implements TrackingFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcTemplate jdbc;
  private final Sealing sealing;

  TrackingInPostgres(JdbcTemplate jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  @Override
  public Optional<TrackingAuthorization> find(UUID id) {
    return query("where id = ?", id).stream().findFirst();
  }

  @Override
  public List<TrackingAuthorization> ofCase(String caseNumber) {
    return query("where case_number = ? order by requested_at desc", caseNumber);
  }

  @Override
  public List<TrackingAuthorization> all() {
    return query("order by requested_at desc");
  }

  private List<TrackingAuthorization> query(String where, Object... values) {
    return jdbc.query(
        "select * from tracking_authorizations " + where, (row, n) -> read(row), values);
  }

  private TrackingAuthorization read(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String why = row.getString("end_reason");
    return new TrackingAuthorization(
        id,
        row.getObject("case_id", UUID.class),
        row.getString("case_number"),
        Basis.valueOf(row.getString("basis")),
        row.getString("requester"),
        row.getTimestamp("requested_at").toInstant(),
        TrackingState.valueOf(row.getString("state")),
        row.getTimestamp("state_since").toInstant(),
        instant(row.getTimestamp("ends_wanted")),
        instant(row.getTimestamp("in_force_from")),
        instant(row.getTimestamp("in_force_until")),
        instant(row.getTimestamp("ended_at")),
        why == null ? null : EndReason.valueOf(why),
        row.getBoolean("case_unconfirmed"),
        row.getBoolean("warrant_waits"),
        Review.valueOf(row.getString("review")),
        instant(row.getTimestamp("review_due")),
        row.getString("reviewed_by"),
        statement(id, row.getBytes("sealed")));
  }

  private Statement statement(UUID id, byte[] sealed) {
    try {
      return JSON.readValue(
          sealing.open(scope(id), sealed, context("statement", id)), Statement.class);
    } catch (IOException e) {
      // The parser's message would quote what was sealed.
      throw new IllegalStateException("A sealed statement cannot be parsed");
    }
  }

  @Override
  public void save(TrackingAuthorization one) {
    EndReason why = one.endReason();
    jdbc.update(
        """
        insert into tracking_authorizations (id, case_id, case_number, basis, requester,
          requested_at, state, state_since, ends_wanted, in_force_from, in_force_until, ended_at,
          end_reason, case_unconfirmed, warrant_waits, review, review_due, reviewed_by, sealed)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set basis = excluded.basis, state = excluded.state,
          state_since = excluded.state_since, in_force_from = excluded.in_force_from,
          in_force_until = excluded.in_force_until, ended_at = excluded.ended_at,
          end_reason = excluded.end_reason, case_unconfirmed = excluded.case_unconfirmed,
          warrant_waits = excluded.warrant_waits, review = excluded.review,
          review_due = excluded.review_due, reviewed_by = excluded.reviewed_by,
          sealed = excluded.sealed
        """,
        one.id(),
        one.caseId(),
        one.caseNumber(),
        one.basis().name(),
        one.requester(),
        timestamp(one.requestedAt()),
        one.state().name(),
        timestamp(one.stateSince()),
        timestamp(one.endsWanted()),
        timestamp(one.from()),
        timestamp(one.until()),
        timestamp(one.endedAt()),
        why == null ? null : why.name(),
        one.caseUnconfirmed(),
        one.warrantWaits(),
        one.review().name(),
        timestamp(one.reviewDue()),
        one.reviewedBy(),
        sealing.seal(scope(one.id()), json(one.statement()), context("statement", one.id())));
  }

  private static byte[] json(Statement statement) {
    try {
      return JSON.writeValueAsBytes(statement);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A statement cannot be written", e);
    }
  }

  @Override
  public void add(UUID trackingId, Instant at, TrackingCheck check) {
    jdbc.update("delete from tracking_findings where tracking_id = ?", trackingId);
    for (TrackingCheck.Finding finding : check.findings()) {
      jdbc.update(
          "insert into tracking_findings values (?, ?, ?, ?, ?, ?, ?, ?)",
          UUID.randomUUID(),
          trackingId,
          timestamp(at),
          finding.rule(),
          finding.clause().citation(),
          finding.lawful(),
          finding.reason(),
          finding.remedy());
    }
  }

  @Override
  public List<TrackingCheck.Finding> findings(UUID trackingId) {
    return jdbc.query(
        "select * from tracking_findings where tracking_id = ? order by lawful, clause, rule",
        (row, n) ->
            new TrackingCheck.Finding(
                row.getString("rule"),
                Clause.of(row.getString("clause")),
                row.getBoolean("lawful"),
                row.getString("reason"),
                row.getString("remedy")),
        trackingId);
  }

  @Override
  public void add(Decision decision) {
    UUID id = UUID.randomUUID();
    String note = decision.note();
    jdbc.update(
        "insert into tracking_decisions values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        decision.trackingId(),
        decision.step(),
        decision.code(),
        decision.by(),
        timestamp(decision.at()),
        decision.validFrom(),
        decision.validUntil(),
        note == null
            ? null
            : sealing.seal(
                scope(decision.trackingId()),
                note.getBytes(StandardCharsets.UTF_8),
                context("note", id)));
  }

  @Override
  public Optional<Decision> decision(UUID trackingId, String step) {
    return decisions(trackingId).stream()
        .filter(it -> it.step().equals(step))
        .reduce((earlier, later) -> later);
  }

  @Override
  public List<Decision> decisions(UUID trackingId) {
    return jdbc.query(
        "select * from tracking_decisions where tracking_id = ? order by decided_at",
        (row, n) -> {
          byte[] note = row.getBytes("sealed_note");
          return new Decision(
              trackingId,
              row.getString("step"),
              row.getString("code"),
              row.getString("decided_by"),
              row.getTimestamp("decided_at").toInstant(),
              row.getObject("valid_from", LocalDate.class),
              row.getObject("valid_until", LocalDate.class),
              note == null
                  ? null
                  : new String(
                      sealing.open(
                          scope(trackingId),
                          note,
                          context("note", row.getObject("id", UUID.class))),
                      StandardCharsets.UTF_8));
        },
        trackingId);
  }

  @Override
  public void add(Document document) {
    jdbc.update(
        "insert into tracking_documents values (?, ?, ?, ?, ?, ?, ?)",
        document.id(),
        document.trackingId(),
        document.mediaType(),
        document.sha256(),
        sealing.seal(
            scope(document.trackingId()), document.bytes(), context("document", document.id())),
        document.by(),
        timestamp(document.at()));
  }

  @Override
  public List<Document> documents(UUID trackingId) {
    return jdbc.query(
        "select * from tracking_documents where tracking_id = ? order by added_at",
        (row, n) -> {
          UUID id = row.getObject("id", UUID.class);
          return new Document(
              id,
              trackingId,
              row.getString("media_type"),
              row.getString("sha256"),
              sealing.open(scope(trackingId), row.getBytes("sealed"), context("document", id)),
              row.getString("added_by"),
              row.getTimestamp("added_at").toInstant());
        },
        trackingId);
  }

  private static KeyScope scope(UUID id) {
    return new KeyScope("tracking", id.toString());
  }

  private static byte[] context(String what, UUID id) {
    return (what + " " + id).getBytes(StandardCharsets.US_ASCII);
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
