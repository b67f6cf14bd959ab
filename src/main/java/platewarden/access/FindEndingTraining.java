package platewarden.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.platform.Person;

/**
 * Trainings that end soon, while the person has access: with the last day of training access ends
 * by itself (GO-445.17 Training), so the person and the trainers are warned before.
 */
@Service
@Transactional(readOnly = true)
public class FindEndingTraining {

  private final PersonnelRecords personnel;
  private final Authorizations authorizations;
  private final Law law;
  private final Clock clock;

  /** Finds in these records. */
  public FindEndingTraining(
      PersonnelRecords personnel, Authorizations authorizations, Law law, Clock clock) {
    this.personnel = personnel;
    this.authorizations = authorizations;
    this.law = law;
    this.clock = clock;
  }

  /**
   * An account whose training ends.
   *
   * @param lastDay the last day on which its training counts, in Saint Paul
   */
  public record Ending(String account, LocalDate lastDay) {}

  /** The last day of the person's own training, when it is near; empty otherwise. */
  public Optional<LocalDate> own(Person person) {
    return all().stream()
        .filter(each -> each.account().equals(person.username()))
        .map(Ending::lastDay)
        .findFirst();
  }

  /** Everybody's that ends soon, the nearest first, for those who train; nothing for others. */
  public List<Ending> seenBy(Person person) {
    return person.has(AccessRoles.TECHNOLOGY_UNIT) || person.has(AccessRoles.COMMANDER)
        ? all()
        : List.of();
  }

  private List<Ending> all() {
    LocalDate today = Days.of(clock.instant());
    LocalDate soon =
        today.plus(law.number(ReviewAnnually.READING, "trainingWarning", today).period());
    Map<String, LocalDate> last = new HashMap<>();
    personnel
        .trainings()
        .forEach(
            each -> last.merge(each.username(), each.validUntil(), (a, b) -> a.isAfter(b) ? a : b));
    Set<String> withAccess =
        authorizations.allInForce(clock.instant()).stream()
            .map(Authorization::username)
            .collect(Collectors.toSet());
    return last.entrySet().stream()
        .filter(each -> withAccess.contains(each.getKey()))
        .map(each -> new Ending(each.getKey(), each.getValue()))
        .filter(each -> !each.lastDay().isBefore(today) && !each.lastDay().isAfter(soon))
        .sorted(Comparator.comparing(Ending::lastDay).thenComparing(Ending::account))
        .toList();
  }
}
