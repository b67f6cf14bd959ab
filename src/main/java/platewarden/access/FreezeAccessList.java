package platewarden.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.AccessReview.Line;
import platewarden.access.AccessReview.Reviewer;
import platewarden.access.AccessReview.Unit;
import platewarden.access.PersonnelRecords.Assignment;
import platewarden.platform.security.Accounts;
import platewarden.platform.security.Roles;
import platewarden.platform.security.Sessions;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Takes the access list as it is: every account with one of our roles or an authorization. */
@Service
@Transactional
public class FreezeAccessList {

  private static final Set<String> OVERSEERS =
      Set.of(AccessRoles.CHIEF, AccessRoles.AUDITOR, Roles.PRIVACY_DESK);
  private static final Set<String> OF_THE_CHIEF =
      Set.of(
          AccessRoles.COMMANDER,
          AccessRoles.TECHNOLOGY_UNIT,
          AccessRoles.SUPERVISOR,
          AccessRoles.OFFICE_OF_TECHNOLOGY,
          AccessRoles.CITY_ATTORNEY,
          Roles.RESPONSIBLE_AUTHORITY);
  private static final String UNKNOWN = "Assignment unknown";

  private final AccessReviews reviews;
  private final AccessFile file;
  private final Authorizations authorizations;
  private final PersonnelRecords personnel;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Trail trail;
  private final Clock clock;

  /** Freezes from these records. */
  public FreezeAccessList(
      AccessReviews reviews,
      AccessFile file,
      Authorizations authorizations,
      PersonnelRecords personnel,
      Accounts accounts,
      Sessions sessions,
      Trail trail,
      Clock clock) {
    this.reviews = reviews;
    this.file = file;
    this.authorizations = authorizations;
    this.personnel = personnel;
    this.accounts = accounts;
    this.sessions = sessions;
    this.trail = trail;
    this.clock = clock;
  }

  /** Freezes it, once. */
  public void freeze(UUID reviewId) {
    AccessReview review = reviews.find(reviewId).orElseThrow();
    if (review.frozenAt() != null) {
      return;
    }
    Instant now = clock.instant();
    Map<String, Instant> authorized = new HashMap<>();
    authorizations.allInForce(now).forEach(each -> authorized.put(each.username(), each.until()));
    Map<String, LocalDate> trained = new HashMap<>();
    personnel.trainings().forEach(each -> trained.putIfAbsent(each.username(), each.validUntil()));
    Map<String, Assignment> places = new HashMap<>();
    personnel.assignments().forEach(place -> places.put(place.username(), place));
    Map<String, Instant> used = sessions.lastUse();
    Map<String, Unit> units = new LinkedHashMap<>();
    List<Line> lines = new ArrayList<>();
    roles(authorized.keySet())
        .forEach(
            (username, roles) -> {
              Assignment place = places.get(username);
              Unit unit = unit(reviewId, roles, place, units);
              lines.add(
                  new Line(
                      reviewId,
                      username,
                      unit.id(),
                      roles,
                      place == null ? null : place.unit() + ", " + place.supervisor(),
                      authorized.get(username),
                      trained.get(username),
                      used.get(username),
                      null,
                      null,
                      null));
            });
    reviews.freeze(reviewId, List.copyOf(units.values()), lines, now);
    trail.record(
        TrailEvent.done("ReviewOpened", "system", "access-review", reviewId.toString())
            .under(AccessRefusals.ASSIGNMENT)
            .with("accounts", lines.size())
            .with("lists", units.size()));
  }

  /** Every account on the list, and what it may. */
  private Map<String, Set<String>> roles(Set<String> authorized) {
    Map<String, Set<String>> all = new TreeMap<>();
    accounts
        .all()
        .forEach(
            account -> {
              Set<String> staff = new HashSet<>(account.roles());
              staff.retainAll(Roles.STAFF);
              if (!staff.isEmpty()) {
                all.put(account.username(), staff);
              }
            });
    for (String username : authorized) {
      all.computeIfAbsent(
          username,
          unknown ->
              file.of(username).stream().findFirst().map(AccessRequest::roles).orElse(Set.of()));
    }
    return all;
  }

  private static Unit unit(
      UUID reviewId, Set<String> roles, @Nullable Assignment place, Map<String, Unit> units) {
    if (roles.stream().anyMatch(OVERSEERS::contains)) {
      return units.computeIfAbsent(
          "OUTSIDE", key -> list(reviewId, "The chief and those who oversee", Reviewer.OUTSIDE));
    }
    if (roles.stream().anyMatch(OF_THE_CHIEF::contains)) {
      return units.computeIfAbsent(
          "CHIEF",
          key -> list(reviewId, "Technology Unit, supervisors and offices", Reviewer.CHIEF));
    }
    if (place == null || place.supervisor() == null) {
      return units.computeIfAbsent("UNKNOWN", key -> list(reviewId, UNKNOWN, Reviewer.CHIEF));
    }
    return units.computeIfAbsent(
        "UNIT " + place.unit(), key -> list(reviewId, place.unit(), Reviewer.SUPERVISOR));
  }

  private static Unit list(UUID reviewId, String name, Reviewer reviewer) {
    return new Unit(UUID.randomUUID(), reviewId, name, reviewer);
  }
}
