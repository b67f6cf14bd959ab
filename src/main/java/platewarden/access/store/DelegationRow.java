package platewarden.access.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import platewarden.access.PersonnelRecords.Delegation;

@Entity
@Table(name = "delegations")
class DelegationRow {

  @Id private UUID id;
  private String chief;
  private String designee;
  private Instant validFrom;
  private Instant validTo;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected DelegationRow() {}

  DelegationRow(Delegation delegation) {
    id = delegation.id();
    chief = delegation.chief();
    designee = delegation.designee();
    validFrom = delegation.from();
    validTo = delegation.until();
  }

  Delegation toDelegation() {
    return new Delegation(id, chief, designee, validFrom, validTo);
  }
}
