package platewarden.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The record of findings, answers and corrective actions; written in the caller's transaction. */
public interface AuditFindings {

  /** Those of an audit, by number, with their actions by due day. */
  List<AuditFinding> of(UUID audit);

  /** One of them. */
  Optional<AuditFinding> find(UUID id);

  /** Adds a finding. */
  void add(AuditFinding finding, String by, Instant at);

  /** Replaces the answer to a finding. */
  void answer(UUID finding, AuditFinding.Answer answer, String response, String by, Instant at);

  /** Adds an action. */
  void promise(
      UUID id, UUID finding, String what, String owner, LocalDate due, String by, Instant at);

  /** An action. */
  Optional<CorrectiveAction> action(UUID id);

  /** Adds a proof. */
  void prove(UUID action, String proof, String by, Instant at);

  /** Keeps what was said of the last proof of an action. */
  void judge(UUID action, CorrectiveAction.Verdict verdict, String by, Instant at);
}
