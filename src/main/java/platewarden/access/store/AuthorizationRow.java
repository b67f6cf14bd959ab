package platewarden.access.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.access.Authorization;

@Entity
@Table(name = "authorizations")
class AuthorizationRow {

  @Id private UUID id;
  private UUID requestId;
  private String username;
  private @Nullable Instant effectiveAt;
  private Instant validUntil;
  private @Nullable UUID delegationId;
  private String signedBy;
  private Instant signedAt;
  private String document;
  private String signature;
  private byte[] pdf;
  private String sha256;
  private @Nullable Instant endedAt;
  @Version private int version;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected AuthorizationRow() {}

  AuthorizationRow(Authorization authorization) {
    id = authorization.id();
    requestId = authorization.requestId();
    username = authorization.username();
    effectiveAt = authorization.effectiveAt();
    validUntil = authorization.until();
    delegationId = authorization.delegationId();
    signedBy = authorization.signedBy();
    signedAt = authorization.signedAt();
    document = authorization.document();
    signature = authorization.signature();
    pdf = authorization.pdf();
    sha256 = authorization.sha256();
    endedAt = authorization.endedAt();
  }

  /** What was signed stays as it was signed; only its effect begins and ends. */
  void takeEffectOf(Authorization authorization) {
    effectiveAt = authorization.effectiveAt();
    endedAt = authorization.endedAt();
  }

  Authorization toAuthorization() {
    return new Authorization(
        id,
        requestId,
        username,
        effectiveAt,
        validUntil,
        delegationId,
        signedBy,
        signedAt,
        document,
        signature,
        pdf,
        sha256,
        endedAt);
  }
}
