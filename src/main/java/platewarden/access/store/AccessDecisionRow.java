package platewarden.access.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.access.AccessDecision;

@Entity
@Table(name = "access_decisions")
class AccessDecisionRow {

  @Id private UUID id;
  private UUID requestId;

  @Enumerated(EnumType.STRING)
  private AccessDecision.Step step;

  private String code;
  private String decidedBy;
  private Instant decidedAt;
  private @Nullable LocalDate validUntil;
  private @Nullable UUID delegationId;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected AccessDecisionRow() {}

  AccessDecisionRow(AccessDecision decision) {
    id = UUID.randomUUID();
    requestId = decision.requestId();
    step = decision.step();
    code = decision.code();
    decidedBy = decision.by();
    decidedAt = decision.at();
    validUntil = decision.validUntil();
    delegationId = decision.delegationId();
  }

  AccessDecision toDecision() {
    return new AccessDecision(
        requestId, step, code, decidedBy, decidedAt, validUntil, delegationId);
  }
}
