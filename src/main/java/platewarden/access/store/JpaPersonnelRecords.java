package platewarden.access.store;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.PersonnelRecords;

/** The staff register, trainings and delegations in PostgreSQL. */
@Repository
@Transactional
class JpaPersonnelRecords implements PersonnelRecords {

  private final EntityManager rows;
  private final Clock clock;

  JpaPersonnelRecords(EntityManager rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public Optional<Assignment> assignment(String username) {
    return Optional.ofNullable(rows.find(AssignmentRow.class, username))
        .map(AssignmentRow::toAssignment);
  }

  @Override
  public List<Assignment> assignments() {
    return rows.createQuery("from AssignmentRow order by username", AssignmentRow.class)
        .getResultStream()
        .map(AssignmentRow::toAssignment)
        .toList();
  }

  @Override
  public void put(Assignment assignment, String enteredBy) {
    rows.merge(new AssignmentRow(assignment, enteredBy, clock.instant()));
  }

  @Override
  public void remove(String username) {
    AssignmentRow row = rows.find(AssignmentRow.class, username);
    if (row != null) {
      rows.remove(row);
    }
  }

  @Override
  public List<Training> trainings() {
    return rows.createQuery("from TrainingRow order by validUntil desc", TrainingRow.class)
        .getResultStream()
        .map(TrainingRow::toTraining)
        .toList();
  }

  @Override
  public Optional<Training> training(String username, LocalDate day) {
    return rows.createQuery(
            "from TrainingRow where username = :username and completedOn <= :day"
                + " and validUntil >= :day order by validUntil desc",
            TrainingRow.class)
        .setParameter("username", username)
        .setParameter("day", day)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(TrainingRow::toTraining);
  }

  @Override
  public void add(Training training) {
    rows.persist(new TrainingRow(training));
  }

  @Override
  public Optional<Delegation> delegation(Instant now) {
    return rows.createQuery(
            "from DelegationRow where validFrom <= :now and validTo > :now"
                + " and (revokedAt is null or revokedAt > :now) order by validTo desc",
            DelegationRow.class)
        .setParameter("now", now)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(DelegationRow::toDelegation);
  }
}
