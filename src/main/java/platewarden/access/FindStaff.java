package platewarden.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.security.Sessions;

/** The staff register with what each account has, and the changes of access. */
@Service
@Transactional(readOnly = true)
public class FindStaff {

  private final PersonnelRecords personnel;
  private final Authorizations authorizations;
  private final AccessChanges changes;
  private final Sessions sessions;
  private final Clock clock;

  /** Finds in these records. */
  public FindStaff(
      PersonnelRecords personnel,
      Authorizations authorizations,
      AccessChanges changes,
      Sessions sessions,
      Clock clock) {
    this.personnel = personnel;
    this.authorizations = authorizations;
    this.changes = changes;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * An account of the register.
   *
   * @param authorizedUntil the end of the authorization in force, null when there is none
   * @param trainedUntil the last day of the training that counts longest, null when there was none
   * @param trainingCurrent whether that day is today or later
   * @param lastUse when the account was last used, null when it never was
   * @param change where its open change stands, null when there is none
   */
  public record Member(
      String account,
      String unit,
      @Nullable String supervisor,
      @Nullable Instant authorizedUntil,
      @Nullable LocalDate trainedUntil,
      boolean trainingCurrent,
      @Nullable Instant lastUse,
      @Nullable String change) {}

  /** The register, for those who have a part in access; nothing for others. */
  public List<Member> members(Person by) {
    if (!partIn(by)) {
      return List.of();
    }
    Instant now = clock.instant();
    Map<String, Instant> authorized = new HashMap<>();
    authorizations
        .allInForce(now)
        .forEach(each -> authorized.merge(each.username(), each.until(), FindStaff::later));
    Map<String, LocalDate> trained = new HashMap<>();
    personnel
        .trainings()
        .forEach(
            each ->
                trained.merge(each.username(), each.validUntil(), (a, b) -> a.isAfter(b) ? a : b));
    Map<String, String> open = new HashMap<>();
    changes.all().stream()
        .filter(change -> change.closedAt() == null)
        .forEach(change -> open.putIfAbsent(change.username(), change.state()));
    Map<String, Instant> used = sessions.lastUse();
    LocalDate today = Days.of(now);
    return personnel.assignments().stream()
        .map(
            place -> {
              LocalDate until = trained.get(place.username());
              return new Member(
                  place.username(),
                  place.unit(),
                  place.supervisor(),
                  authorized.get(place.username()),
                  until,
                  until != null && !until.isBefore(today),
                  used.get(place.username()),
                  open.get(place.username()));
            })
        .sorted(Comparator.comparing(Member::unit).thenComparing(Member::account))
        .toList();
  }

  /** The changes, the newest first, for those who have a part in access; else one's own. */
  public List<AccessChange> changes(Person by) {
    return partIn(by) ? changes.all() : changes.of(by.username());
  }

  /** A change that the person may see. */
  public Optional<AccessChange> change(Person by, UUID id) {
    return changes.find(id).filter(change -> partIn(by) || change.username().equals(by.username()));
  }

  private static boolean partIn(Person person) {
    return AccessRoles.DECIDERS.stream().anyMatch(person::has);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
