package platewarden.access.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.AccessCheck;
import platewarden.access.AccessDecision;
import platewarden.access.AccessFile;
import platewarden.access.AccessRequest;
import platewarden.access.AccessState;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/** The file of access requests in PostgreSQL. */
@Repository
@Transactional
class JpaAccessFile implements AccessFile {

  private static final KeyScope NOTES = new KeyScope("notes", "access-grant");

  private final EntityManager rows;
  private final Sealing sealing;

  JpaAccessFile(EntityManager rows, Sealing sealing) {
    this.rows = rows;
    this.sealing = sealing;
  }

  @Override
  public Optional<AccessRequest> find(UUID id) {
    return Optional.ofNullable(rows.find(AccessRequestRow.class, id))
        .map(AccessRequestRow::toRequest);
  }

  @Override
  public Optional<AccessRequest> open(String requester) {
    return rows.createQuery(
            "from AccessRequestRow where requester = :requester and closedAt is null",
            AccessRequestRow.class)
        .setParameter("requester", requester)
        .getResultStream()
        .findFirst()
        .map(AccessRequestRow::toRequest);
  }

  @Override
  public List<AccessRequest> of(String requester) {
    return rows.createQuery(
            "from AccessRequestRow where requester = :requester order by requestedAt desc",
            AccessRequestRow.class)
        .setParameter("requester", requester)
        .getResultStream()
        .map(AccessRequestRow::toRequest)
        .toList();
  }

  @Override
  public List<AccessRequest> in(AccessState state) {
    return rows.createQuery("from AccessRequestRow where state = :state", AccessRequestRow.class)
        .setParameter("state", state)
        .getResultStream()
        .map(AccessRequestRow::toRequest)
        .toList();
  }

  @Override
  public List<AccessRequest> all() {
    return rows.createQuery(
            "from AccessRequestRow order by requestedAt desc", AccessRequestRow.class)
        .getResultStream()
        .map(AccessRequestRow::toRequest)
        .toList();
  }

  @Override
  public void save(AccessRequest request) {
    AccessRequestRow row = rows.find(AccessRequestRow.class, request.id());
    if (row != null) {
      row.moveTo(request);
      return;
    }
    try {
      rows.persist(new AccessRequestRow(request));
      rows.flush();
    } catch (PersistenceException e) {
      if (!String.valueOf(e.getMessage()).contains("access_requests_open")) {
        throw e;
      }
      throw new Refused(
          Refused.Kind.CONFLICT,
          new Refusal(
              Clause.of("13.824 subd. 7(b)"),
              "one open request for each person",
              "Another request of yours was received at the same moment",
              "wait for its decision, or withdraw it"));
    }
  }

  @Override
  public void add(AccessCheck check) {
    rows.persist(new AccessCheckRow(check));
  }

  @Override
  public Optional<AccessCheck> lastCheck(UUID requestId) {
    return rows.createQuery(
            "from AccessCheckRow where requestId = :id order by checkedAt desc",
            AccessCheckRow.class)
        .setParameter("id", requestId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(AccessCheckRow::toCheck);
  }

  @Override
  public void add(AccessDecision decision) {
    rows.persist(new AccessDecisionRow(decision));
  }

  @Override
  public Optional<AccessDecision> decision(UUID requestId, AccessDecision.Step step) {
    return rows.createQuery(
            "from AccessDecisionRow where requestId = :id and step = :step order by decidedAt desc",
            AccessDecisionRow.class)
        .setParameter("id", requestId)
        .setParameter("step", step)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(AccessDecisionRow::toDecision);
  }

  @Override
  public void note(String taskId, String key, String text, String by, Instant at) {
    UUID id = UUID.randomUUID();
    byte[] sealed =
        sealing.seal(
            NOTES,
            text.getBytes(StandardCharsets.UTF_8),
            id.toString().getBytes(StandardCharsets.UTF_8));
    rows.persist(new DecisionNoteRow(id, taskId, key, sealed, by, at));
  }

  @Override
  public void add(Letter letter) {
    rows.persist(new AccessLetterRow(letter));
  }

  @Override
  public Optional<Letter> lastLetter(UUID requestId) {
    return rows.createQuery(
            "from AccessLetterRow where requestId = :id order by madeAt desc",
            AccessLetterRow.class)
        .setParameter("id", requestId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(AccessLetterRow::toLetter);
  }
}
