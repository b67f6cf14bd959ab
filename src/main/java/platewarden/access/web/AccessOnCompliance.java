package platewarden.access.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import platewarden.access.AccessChange;
import platewarden.access.AccessReview;
import platewarden.access.AccessReviews;
import platewarden.access.FindEndingTraining;
import platewarden.access.FindStaff;
import platewarden.access.ReviewAnnually;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.web.ComplianceCard;
import platewarden.platform.web.Mood;
import platewarden.platform.web.Times;

/** Access on {@code /compliance}: the list in figures, what ended, and the annual review. */
@Component
class AccessOnCompliance implements ComplianceCard {

  private static final int ORDER = 40;
  private static final int WARN_DAYS = 45;

  private final FindStaff staff;
  private final AccessReviews reviews;
  private final ReviewAnnually annually;
  private final FindEndingTraining trainings;
  private final Times times;
  private final Clock clock;

  AccessOnCompliance(
      FindStaff staff,
      AccessReviews reviews,
      ReviewAnnually annually,
      FindEndingTraining trainings,
      Times times,
      Clock clock) {
    this.staff = staff;
    this.reviews = reviews;
    this.annually = annually;
    this.trainings = trainings;
    this.times = times;
    this.clock = clock;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Optional<Card> card(Person person) {
    List<FindStaff.Member> members = staff.members(person);
    if (members.isEmpty()) {
      return Optional.empty();
    }
    long authorized = members.stream().filter(one -> one.authorizedUntil() != null).count();
    long untrained =
        members.stream()
            .filter(one -> one.authorizedUntil() != null && !one.trainingCurrent())
            .count();
    List<List<Cell>> rows = new ArrayList<>();
    for (AccessReview review : reviews.all()) {
      rows.add(
          List.of(
              Cell.link(review.due().toString(), "/access/reviews/" + review.id()),
              Cell.of(times.near(review.openedAt())),
              Cell.pill(
                  review.signedAt() == null ? Mood.WARN : Mood.OK,
                  review.signedAt() == null ? "Open" : "Signed")));
    }
    return Optional.of(
        new Card(
            "Access list",
            "13.824 subd. 7(b), GO-445.17 Access",
            List.of(
                new Figure("Accounts in the register", String.valueOf(members.size())),
                new Figure("With a written authorization", String.valueOf(authorized)),
                new Figure("Of these without current training", String.valueOf(untrained)),
                new Figure(
                    "Changes open",
                    String.valueOf(
                        staff.changes(person).stream()
                            .filter(change -> change.closedAt() == null)
                            .count()))),
            List.of("Annual review due", "Opened", "State"),
            rows,
            "",
            new Link("Staff and access", "/access/staff")));
  }

  @Override
  public List<Finding> findings(Person person) {
    return staff.changes(person).stream()
        .filter(
            change -> change.closedAt() == null && change.done(AccessChange.Step.COMMANDER_WARNED))
        .map(
            change ->
                new Finding(
                    "The Office of Technology has not confirmed that an account is closed",
                    change.effectiveAt(),
                    null,
                    "GO-445.17 Access",
                    "Open the change",
                    "/access/changes/" + change.id(),
                    Mood.BAD))
        .toList();
  }

  @Override
  public List<Due> due(Person person) {
    LocalDate today = Days.of(clock.instant());
    List<Due> dates = new ArrayList<>();
    annually
        .period(today)
        .ifPresent(
            period ->
                dates.add(
                    new Due(
                        "Annual review of the access list",
                        endOf(period.due()),
                        WARN_DAYS,
                        "/access/reviews")));
    trainings.seenBy(person).stream()
        .collect(Collectors.groupingBy(each -> each.lastDay(), TreeMap::new, Collectors.counting()))
        .forEach(
            (day, people) ->
                dates.add(
                    new Due(
                        people == 1
                            ? "Training of one account ends, and its access"
                            : "Training of " + people + " accounts ends, and their access",
                        endOf(day),
                        WARN_DAYS,
                        "/access/staff")));
    return dates;
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Days.SAINT_PAUL).toInstant();
  }
}
