package platewarden.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import platewarden.audit.AuditFinding;
import platewarden.audit.AuditFindings;
import platewarden.audit.CorrectiveAction;

/** Findings, answers and actions in their tables; what people wrote is sealed. */
@Repository
@Transactional
class AuditFindingsInPostgres implements AuditFindings {

  private static final String FINDINGS =
      """
      select f.*, a.answer, a.sealed as response from audit_findings f
      left join audit_answers a on a.finding_id = f.id
      """;

  private static final String ACTIONS =
      """
      select a.*, p.sealed as proof, p.proved_by, p.proved_at, p.verdict, p.number
      from corrective_actions a left join lateral
        (select * from corrective_action_proofs where action_id = a.id
         order by number desc limit 1) p on true
      """;

  private final JdbcTemplate rows;
  private final SealedAudits sealed;

  AuditFindingsInPostgres(JdbcTemplate rows, SealedAudits sealed) {
    this.rows = rows;
    this.sealed = sealed;
  }

  @Override
  public List<AuditFinding> of(UUID audit) {
    return rows.query(
        FINDINGS + "where f.audit_id = ? order by f.number", this::readFinding, audit);
  }

  @Override
  public Optional<AuditFinding> find(UUID id) {
    return rows.query(FINDINGS + "where f.id = ?", this::readFinding, id).stream().findFirst();
  }

  private AuditFinding readFinding(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String[] said = sealed.text(id, "finding", row.getBytes("sealed")).split("\0", 2);
    String answer = row.getString("answer");
    byte[] response = row.getBytes("response");
    return new AuditFinding(
        id,
        row.getObject("audit_id", UUID.class),
        row.getInt("number"),
        row.getObject("control", Integer.class),
        said[0],
        said[1],
        answer == null ? null : AuditFinding.Answer.valueOf(answer),
        response == null ? "" : sealed.text(id, "answer", response),
        rows.query(ACTIONS + "where a.finding_id = ? order by a.due, a.id", this::readAction, id));
  }

  private CorrectiveAction readAction(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    byte[] proof = row.getBytes("proof");
    Timestamp proved = row.getTimestamp("proved_at");
    String verdict = row.getString("verdict");
    return new CorrectiveAction(
        id,
        row.getObject("finding_id", UUID.class),
        sealed.text(id, "action", row.getBytes("sealed")),
        row.getString("owner"),
        row.getObject("due", LocalDate.class),
        proof == null ? "" : sealed.text(id, "proof", proof),
        row.getString("proved_by"),
        proved == null ? null : proved.toInstant(),
        verdict == null ? null : CorrectiveAction.Verdict.valueOf(verdict));
  }

  @Override
  public void add(AuditFinding it, String by, Instant at) {
    rows.update(
        """
        insert into audit_findings (id, audit_id, number, control, sealed, written_by, written_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        it.id(),
        it.audit(),
        it.number(),
        it.control(),
        sealed.seal(it.id(), "finding", it.title() + "\0" + it.text()),
        by,
        Timestamp.from(at));
  }

  @Override
  public void answer(
      UUID finding, AuditFinding.Answer answer, String response, String by, Instant at) {
    rows.update(
        """
        insert into audit_answers (finding_id, answer, sealed, answered_by, answered_at)
        values (?, ?, ?, ?, ?)
        on conflict (finding_id) do update set answer = excluded.answer,
          sealed = excluded.sealed, answered_by = excluded.answered_by,
          answered_at = excluded.answered_at
        """,
        finding,
        answer.name(),
        sealed.seal(finding, "answer", response),
        by,
        Timestamp.from(at));
  }

  @Override
  public void promise(
      UUID id, UUID finding, String what, String owner, LocalDate due, String by, Instant at) {
    rows.update(
        """
        insert into corrective_actions
          (id, finding_id, owner, due, sealed, promised_by, promised_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        finding,
        owner,
        due,
        sealed.seal(id, "action", what),
        by,
        Timestamp.from(at));
  }

  @Override
  public Optional<CorrectiveAction> action(UUID id) {
    return rows.query(ACTIONS + "where a.id = ?", this::readAction, id).stream().findFirst();
  }

  @Override
  public void prove(UUID action, String proof, String by, Instant at) {
    rows.update(
        """
        insert into corrective_action_proofs (action_id, sealed, proved_by, proved_at)
        values (?, ?, ?, ?)
        """,
        action,
        sealed.seal(action, "proof", proof),
        by,
        Timestamp.from(at));
  }

  @Override
  public void judge(UUID action, CorrectiveAction.Verdict verdict, String by, Instant at) {
    rows.update(
        """
        update corrective_action_proofs set verdict = ?, judged_by = ?, judged_at = ?
        where verdict is null and number =
          (select max(number) from corrective_action_proofs where action_id = ?)
        """,
        verdict.name(),
        by,
        Timestamp.from(at),
        action);
  }
}
