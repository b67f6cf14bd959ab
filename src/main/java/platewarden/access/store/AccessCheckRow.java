package platewarden.access.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.access.AccessCheck;
import platewarden.access.DecisionLevel;
import platewarden.access.Preconditions;

@Entity
@Table(name = "access_checks")
class AccessCheckRow {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Id private UUID id;
  private UUID requestId;
  private Instant checkedAt;

  @Enumerated(EnumType.STRING)
  private Preconditions verdict;

  @Enumerated(EnumType.STRING)
  private @Nullable DecisionLevel level;

  private String judgementId;
  private String findings;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected AccessCheckRow() {}

  AccessCheckRow(AccessCheck check) {
    id = check.id();
    requestId = check.requestId();
    checkedAt = check.at();
    verdict = check.verdict();
    level = check.level();
    judgementId = check.judgementId();
    try {
      findings = JSON.writeValueAsString(check.findings());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Findings cannot be written as JSON", e);
    }
  }

  AccessCheck toCheck() {
    try {
      return new AccessCheck(
          id,
          requestId,
          checkedAt,
          verdict,
          level,
          judgementId,
          JSON.readValue(findings, new TypeReference<List<AccessCheck.Finding>>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The findings of check " + id + " cannot be read", e);
    }
  }
}
