package platewarden.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import platewarden.law.Clause;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.platform.duties.RecurringDuty;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * The annual review as a duty that comes round: due twelve months after the last signature, begun
 * early enough to be signed by then. The first counts from the first authorization.
 */
@Service
public class ReviewAnnually implements RecurringDuty {

  /** The reading that holds how early it begins and when the undecided are suspended. */
  static final String READING = "access-review-clocks";

  private static final Clause ACCESS = Clause.of("GO-445.17 Access");

  private final AccessReviews reviews;
  private final Authorizations authorizations;
  private final ReviewProcess process;
  private final Law law;
  private final Trail trail;
  private final Clock clock;

  /** Reviews by this law. */
  public ReviewAnnually(
      AccessReviews reviews,
      Authorizations authorizations,
      ReviewProcess process,
      Law law,
      Trail trail,
      Clock clock) {
    this.reviews = reviews;
    this.authorizations = authorizations;
    this.process = process;
    this.law = law;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  public String duty() {
    return "annual-access-review";
  }

  @Override
  public Optional<Period> period(LocalDate today) {
    return reviews.all().stream()
        .map(AccessReview::signedAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .or(authorizations::firstSigned)
        .map(
            from -> {
              LocalDate due =
                  Days.of(from).plus(law.number(ACCESS, "accessReview", today).period());
              return new Period(
                  due.toString(), due.minus(law.number(READING, "lead", today).period()), due);
            });
  }

  @Override
  public void begin(Period period) {
    Instant now = clock.instant();
    Instant ends =
        now.atZone(Days.SAINT_PAUL)
            .plus(law.number(READING, "suspension", Days.of(now)).period())
            .toInstant();
    AccessReview review =
        new AccessReview(
            UUID.randomUUID(),
            period.name(),
            now,
            ends,
            period.due(),
            null,
            null,
            null,
            null,
            null);
    reviews.open(review);
    trail.record(
        TrailEvent.done("ReviewDue", "system", "access-review", review.id().toString())
            .under(ACCESS)
            .with("due", period.due().toString()));
    process.start(review.id());
  }
}
