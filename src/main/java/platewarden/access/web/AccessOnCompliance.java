package platewarden.access.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import platewarden.access.AccessChange;
import platewarden.access.AccessReview;
import platewarden.access.AccessReviews;
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
  private final Times times;
  private final Clock clock;

  AccessOnCompliance(
      FindStaff staff, AccessReviews reviews, ReviewAnnually annually, Times times, Clock clock) {
    this.staff = staff;
    this.reviews = reviews;
    this.annually = annually;
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
    return annually
        .period(today)
        .map(
            period -> {
              Instant at = period.due().plusDays(1).atStartOfDay(Days.SAINT_PAUL).toInstant();
              return List.of(
                  new Due("Annual review of the access list", at, WARN_DAYS, "/access/reviews"));
            })
        .orElse(List.of());
  }
}
