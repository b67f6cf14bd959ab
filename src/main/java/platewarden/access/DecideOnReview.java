package platewarden.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.AccessReview.Line;
import platewarden.access.AccessReview.Unit;
import platewarden.access.AccessReview.Verdict;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Decides on accounts of a review, one by one, and closes a list when none of it is open. */
@Service
public class DecideOnReview {

  private final AccessReviews reviews;
  private final PersonnelRecords personnel;
  private final Trail trail;
  private final RefusalsOnTrail refusals;
  private final Clock clock;

  /** Decides in this file. */
  public DecideOnReview(
      AccessReviews reviews,
      PersonnelRecords personnel,
      Trail trail,
      RefusalsOnTrail refusals,
      Clock clock) {
    this.reviews = reviews;
    this.personnel = personnel;
    this.trail = trail;
    this.refusals = refusals;
    this.clock = clock;
  }

  /**
   * Decides on one account.
   *
   * @throws Refused FORBIDDEN for a list of others and for one's own line; INCOMPLETE to keep an
   *     account without current training or known assignment; CONFLICT after the end
   */
  public void decide(Person by, UUID reviewId, String username, Verdict verdict) {
    refusals.run(
        "ReviewDecided",
        by,
        "access-review",
        reviewId.toString(),
        () -> {
          write(by, reviewId, username, verdict);
          return reviewId;
        });
  }

  private void write(Person by, UUID reviewId, String username, Verdict verdict) {
    AccessReview review = reviews.find(reviewId).orElse(null);
    Line line =
        reviews.lines(reviewId).stream()
            .filter(each -> each.username().equals(username))
            .findFirst()
            .orElse(null);
    if (review == null || line == null || verdict == Verdict.UNDECIDED) {
      throw AccessRefusals.incomplete(
          AccessRefusals.ASSIGNMENT,
          "every account of the list is decided",
          "There is no such account on the list, or no such decision",
          "keep, change or remove an account of the list");
    }
    Unit unit =
        reviews.units(reviewId).stream()
            .filter(each -> each.id().equals(line.unitId()))
            .findFirst()
            .orElseThrow();
    if (!by.has(unit.reviewer().role()) || by.username().equals(username)) {
      throw AccessRefusals.forbidden(
          AccessRefusals.WRITTEN,
          "nobody reviews their own access, and each list has its reviewer",
          "This line is your own, or its list is decided by " + unit.reviewer().role(),
          "somebody else decides on it");
    }
    Instant now = clock.instant();
    if (review.suspendedAt() != null || !now.isBefore(review.endsAt())) {
      throw AccessRefusals.conflict(
          AccessRefusals.ASSIGNMENT,
          "what nobody decided within 30 days is suspended",
          "The time to decide is over",
          "access that was ended is asked for anew");
    }
    if (verdict == Verdict.KEEP) {
      keepable(line, now);
    }
    reviews.decide(reviewId, username, verdict, by.username(), now);
    trail.record(
        TrailEvent.done("ReviewDecided", by.username(), "access-review", reviewId.toString())
            .under(AccessRefusals.ASSIGNMENT)
            .with("person", username)
            .with("decision", verdict.name()));
  }

  private void keepable(Line line, Instant now) {
    if (personnel.assignment(line.username()).isEmpty()) {
      throw AccessRefusals.incomplete(
          AccessRefusals.ASSIGNMENT,
          "only users whose work assignment reasonably requires access keep it",
          "The assignment of " + line.username() + " is not known",
          "have it entered in the staff register, or remove the account");
    }
    boolean reaches = line.authorizedUntil() != null;
    if (reaches && personnel.training(line.username(), Days.of(now)).isEmpty()) {
      throw AccessRefusals.incomplete(
          AccessRefusals.TRAINING,
          "no officer may use the system until properly trained",
          "The training of " + line.username() + " is not current",
          "have the training recorded, or remove the account");
    }
  }

  /** The task of a list completes; refused while a line of it is open. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public void finish(Person by, UUID reviewId, UUID unitId, boolean done) {
    List<Line> lines =
        reviews.lines(reviewId).stream().filter(line -> line.unitId().equals(unitId)).toList();
    long open = lines.stream().filter(line -> line.verdict() == null).count();
    if (lines.stream().anyMatch(line -> line.username().equals(by.username()))) {
      throw AccessRefusals.forbidden(
          AccessRefusals.WRITTEN,
          "nobody reviews their own access",
          "You are on this list yourself",
          "somebody else finishes it");
    }
    if (open > 0 || !done) {
      throw AccessRefusals.incomplete(
          AccessRefusals.ASSIGNMENT,
          "every account of the list is decided",
          open == 1 ? "1 account is not decided" : open + " accounts are not decided",
          "decide on the review's page; the task stays open");
    }
    trail.record(
        TrailEvent.done("ReviewListDecided", by.username(), "access-review", reviewId.toString())
            .under(AccessRefusals.ASSIGNMENT)
            .with("list", unitId.toString())
            .with("accounts", lines.size()));
  }

  /** The commander signs. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public void sign(Person by, UUID reviewId, boolean signed) {
    if (!signed) {
      throw AccessRefusals.incomplete(
          AccessRefusals.ASSIGNMENT,
          "the annual review is signed",
          "The box is not ticked",
          "sign it; the task stays open");
    }
    reviews.signed(reviewId, by.username(), clock.instant());
    trail.record(
        TrailEvent.done("ReviewSigned", by.username(), "access-review", reviewId.toString())
            .under(AccessRefusals.ASSIGNMENT));
  }
}
