package platewarden.access.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.Delegations;

/** The chief's delegations in PostgreSQL. */
@Repository
@Transactional
class JpaDelegations implements Delegations {

  private final EntityManager rows;

  JpaDelegations(EntityManager rows) {
    this.rows = rows;
  }

  @Override
  public void add(Paper paper, byte[] document) {
    rows.persist(
        new DelegationRow(
            paper.delegation(),
            paper.scope(),
            document,
            Objects.requireNonNull(paper.sha256()),
            paper.enteredAt()));
  }

  @Override
  public List<Paper> papers() {
    return rows.createQuery("from DelegationRow order by enteredAt desc", DelegationRow.class)
        .getResultStream()
        .map(DelegationRow::toPaper)
        .toList();
  }

  @Override
  public Optional<byte[]> document(UUID id) {
    return Optional.ofNullable(rows.find(DelegationRow.class, id)).map(DelegationRow::document);
  }

  @Override
  public void revoke(UUID id, Instant at) {
    rows.find(DelegationRow.class, id).revoke(at);
  }
}
