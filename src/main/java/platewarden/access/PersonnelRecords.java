package platewarden.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the department has on file about its staff, as far as access depends on it. */
public interface PersonnelRecords {

  /** The assignment of an account in the staff register. */
  Optional<Assignment> assignment(String username);

  /** The whole staff register, by account. */
  List<Assignment> assignments();

  /** Enters an account in the staff register, or changes its place. */
  void put(Assignment assignment, String enteredBy);

  /** Takes an account out of the staff register. */
  void remove(String username);

  /** Every training, the latest to end first. */
  List<Training> trainings();

  /** A training of this account that counts on this day; the latest to end. */
  Optional<Training> training(String username, LocalDate day);

  /** Adds a training. */
  void add(Training training);

  /** The chief's delegation to decide on access that is in force now. */
  Optional<Delegation> delegation(Instant now);

  /**
   * A place in the staff register.
   *
   * @param supervisor who answers for the work, null when nobody is named
   */
  record Assignment(String username, String unit, @Nullable String supervisor) {}

  /**
   * A training by the Technology Unit.
   *
   * @param validUntil the last day it counts
   */
  record Training(
      UUID id,
      String username,
      String course,
      String trainer,
      LocalDate completedOn,
      LocalDate validUntil) {}

  /**
   * The chief's dated delegation.
   *
   * @param designee an account, or a realm role
   */
  record Delegation(UUID id, String chief, String designee, Instant from, Instant until) {

    /** Whether this person decides under it. */
    public boolean designates(String username, Set<String> roles) {
      return designee.equals(username) || roles.contains(designee);
    }
  }
}
