package platewarden.oversight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import platewarden.oversight.OpenFinding.Suspicion;
import platewarden.platform.Days;
import platewarden.search.KeepSearches.Outcome;
import platewarden.search.SearchLog.Logged;

/** Patterns in the query log; each takes searches of all people, the oldest first. */
final class MisusePatterns {

  private final Thresholds thresholds;

  MisusePatterns(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /** More searches in a short time than one person has reasons for. */
  List<Suspicion> bursts(List<Logged> searches) {
    List<Suspicion> found = new ArrayList<>();
    byPerson(searches)
        .forEach(
            (person, own) -> {
              Deque<Logged> recent = new ArrayDeque<>();
              for (Logged search : own) {
                recent.addLast(search);
                while (Duration.between(recent.getFirst().at(), search.at())
                        .compareTo(thresholds.burstWithin())
                    > 0) {
                  recent.removeFirst();
                }
                if (recent.size() >= thresholds.burst()) {
                  found.add(daily(FindingKind.BURST, search, recent.size()));
                }
              }
            });
    return found;
  }

  /** One account here, there, and here again, faster than a person moves. */
  List<Suspicion> twoPlaces(List<Logged> searches) {
    List<Suspicion> found = new ArrayList<>();
    byPerson(searches)
        .forEach(
            (person, own) -> {
              List<Logged> placed = own.stream().filter(one -> one.origin() != null).toList();
              for (int i = 2; i < placed.size(); i++) {
                Logged here = placed.get(i);
                Logged there = placed.get(i - 1);
                boolean close =
                    Duration.between(placed.get(i - 2).at(), here.at())
                            .compareTo(thresholds.twoPlacesWithin())
                        <= 0;
                if (close
                    && Objects.equals(here.origin(), placed.get(i - 2).origin())
                    && !Objects.equals(here.origin(), there.origin())) {
                  found.add(daily(FindingKind.TWO_PLACES, here, 1));
                }
              }
            });
    return found;
  }

  /** Outside every shift of those who have shifts. */
  List<Suspicion> offShift(List<Logged> searches, List<Shifts.Shift> shifts) {
    Map<String, List<Shifts.Shift>> of =
        shifts.stream().collect(Collectors.groupingBy(Shifts.Shift::username));
    return searches.stream()
        .filter(
            search -> {
              List<Shifts.Shift> own = of.getOrDefault(search.username(), List.of());
              return !own.isEmpty() && own.stream().noneMatch(on(search.at()));
            })
        .map(search -> daily(FindingKind.OFF_SHIFT, search, 1))
        .toList();
  }

  private Predicate<Shifts.Shift> on(Instant at) {
    return shift -> {
      ZonedDateTime local = at.atZone(Days.SAINT_PAUL);
      for (LocalDate day = local.toLocalDate().minusDays(1);
          !day.isAfter(local.toLocalDate().plusDays(1));
          day = day.plusDays(1)) {
        if (day.getDayOfWeek() == shift.day()) {
          LocalDate last = shift.ends().isAfter(shift.starts()) ? day : day.plusDays(1);
          Instant from = day.atTime(shift.starts()).atZone(Days.SAINT_PAUL).toInstant();
          Instant to = last.atTime(shift.ends()).atZone(Days.SAINT_PAUL).toInstant();
          if (!at.isBefore(from.minus(thresholds.aroundShift()))
              && at.isBefore(to.plus(thresholds.aroundShift()))) {
            return true;
          }
        }
      }
      return false;
    };
  }

  /** Refused for cases of others, again. */
  List<Suspicion> outOfAssignment(List<Logged> searches, Predicate<Logged> caseOfOthers) {
    List<Suspicion> found = new ArrayList<>();
    byPerson(searches)
        .forEach(
            (person, own) -> {
              List<Logged> others =
                  own.stream()
                      .filter(one -> one.outcome() == Outcome.REFUSED && one.caseNumber() != null)
                      .filter(caseOfOthers)
                      .toList();
              if (others.size() >= thresholds.otherCases()) {
                Logged last = others.get(others.size() - 1);
                found.add(daily(FindingKind.OUT_OF_ASSIGNMENT, last, others.size()));
              }
            });
    return found;
  }

  /** On complaints or incidents that the person never followed by a case. */
  List<Suspicion> noCaseActivity(List<Logged> searches, Instant now) {
    List<Suspicion> found = new ArrayList<>();
    Instant old = now.minus(thresholds.caseActivityWithin());
    byPerson(searches)
        .forEach(
            (person, own) -> {
              List<Logged> without =
                  own.stream()
                      .filter(one -> one.outcome() == Outcome.DONE && one.caseNumber() == null)
                      .filter(one -> one.at().isBefore(old))
                      .filter(one -> !followed(one, own))
                      .toList();
              if (without.size() >= thresholds.complaintsOnly()) {
                Logged last = without.get(without.size() - 1);
                found.add(daily(FindingKind.NO_CASE_ACTIVITY, last, without.size()));
              }
            });
    return found;
  }

  private boolean followed(Logged search, List<Logged> own) {
    Instant until = search.at().plus(thresholds.caseActivityWithin());
    return own.stream()
        .anyMatch(
            later ->
                later.caseNumber() != null
                    && later.outcome() == Outcome.DONE
                    && later.at().isAfter(search.at())
                    && later.at().isBefore(until));
  }

  private static Map<String, List<Logged>> byPerson(List<Logged> searches) {
    return searches.stream()
        .collect(Collectors.groupingBy(Logged::username, LinkedHashMap::new, Collectors.toList()));
  }

  private static Suspicion daily(FindingKind kind, Logged search, long times) {
    return new Suspicion(
        kind,
        search.username() + " " + Days.of(search.at()),
        search.username(),
        search.rank(),
        search.id(),
        times);
  }
}
