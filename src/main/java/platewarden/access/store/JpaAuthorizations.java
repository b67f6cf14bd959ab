package platewarden.access.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
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

  @Override
  public List<Authorization> everOf(String username) {
    return rows.createQuery(
            "from AuthorizationRow where username = :username order by signedAt desc",
            AuthorizationRow.class)
        .setParameter("username", username)
        .getResultStream()
        .map(AuthorizationRow::toAuthorization)
        .toList();
  }

  @Override
  public List<Authorization> allInForce(Instant now) {
    return rows.createQuery(
            "from AuthorizationRow where effectiveAt <= :now and validUntil > :now"
                + " and (endedAt is null or endedAt > :now) order by username",
            AuthorizationRow.class)
        .setParameter("now", now)
        .getResultStream()
        .map(AuthorizationRow::toAuthorization)
        .toList();
  }

  @Override
  public Optional<Instant> firstSigned() {
    return Optional.ofNullable(
        rows.createQuery("select min(signedAt) from AuthorizationRow", Instant.class)
            .getSingleResult());
  }
}
