package platewarden.access.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.Authorization;
import platewarden.access.Authorizations;

/** Written authorizations in PostgreSQL. */
@Repository
@Transactional
class JpaAuthorizations implements Authorizations {

  private final EntityManager rows;

  JpaAuthorizations(EntityManager rows) {
    this.rows = rows;
  }

  @Override
  public void save(Authorization authorization) {
    AuthorizationRow row = rows.find(AuthorizationRow.class, authorization.id());
    if (row == null) {
      rows.persist(new AuthorizationRow(authorization));
    } else {
      row.takeEffectOf(authorization);
    }
  }

  @Override
  public Optional<Authorization> ofRequest(UUID requestId) {
    return rows.createQuery("from AuthorizationRow where requestId = :id", AuthorizationRow.class)
        .setParameter("id", requestId)
        .getResultStream()
        .findFirst()
        .map(AuthorizationRow::toAuthorization);
  }

  @Override
  public Optional<Authorization> inForce(String username, Instant now) {
    return rows.createQuery(
            "from AuthorizationRow where username = :username and effectiveAt <= :now"
                + " and validUntil > :now and (endedAt is null or endedAt > :now)"
                + " order by validUntil desc",
            AuthorizationRow.class)
        .setParameter("username", username)
        .setParameter("now", now)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(AuthorizationRow::toAuthorization);
  }
}
