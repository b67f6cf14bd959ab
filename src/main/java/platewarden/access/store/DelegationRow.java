package platewarden.access.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.access.Delegations;
import platewarden.access.PersonnelRecords.Delegation;

@Entity
@Table(name = "delegations")
class DelegationRow {

  @Id private UUID id;
  private String chief;
  private String designee;
  private Instant validFrom;
  private Instant validTo;
  private String scope;
  private byte @Nullable [] document;
  private @Nullable String documentSha256;
  private Instant enteredAt;
  private @Nullable Instant revokedAt;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected DelegationRow() {}

  DelegationRow(
      Delegation delegation, String scope, byte[] document, String sha256, Instant entered) {
    this.scope = scope;
    this.document = document;
    this.documentSha256 = sha256;
    this.enteredAt = entered;
    id = delegation.id();
    chief = delegation.chief();
    designee = delegation.designee();
    validFrom = delegation.from();
    validTo = delegation.until();
  }

  Delegation toDelegation() {
    return new Delegation(id, chief, designee, validFrom, validTo);
  }

  void revoke(Instant at) {
    revokedAt = at;
  }

  byte @Nullable [] document() {
    return document;
  }

  Delegations.Paper toPaper() {
    return new Delegations.Paper(toDelegation(), scope, documentSha256, enteredAt, revokedAt);
  }
}
