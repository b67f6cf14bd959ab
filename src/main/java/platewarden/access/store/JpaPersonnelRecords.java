package platewarden.access.store;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.PersonnelRecords;

/** The staff register, trainings and delegations in PostgreSQL. */
@Repository
@Transactional
class JpaPersonnelRecords implements PersonnelRecords {

  private final EntityManager rows;

  JpaPersonnelRecords(EntityManager rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Assignment> assignment(String username) {
    return Optional.ofNullable(rows.find(AssignmentRow.class, username))
        .map(AssignmentRow::toAssignment);
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
            "from DelegationRow where validFrom <= :now and validTo > :now order by validTo desc",
            DelegationRow.class)
        .setParameter("now", now)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(DelegationRow::toDelegation);
  }
}
