package platewarden.access.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.access.AccessReviews;
import platewarden.law.BusinessDays;

/** When steps of annual-access-review are due; {@code ${accessReviewClock...}}. */
@Component("accessReviewClock")
public final class AccessReviewClock {

  private static final Duration REMINDER = Duration.ofDays(14);
  private static final int SIGNATURE = 5;

  private final AccessReviews reviews;
  private final BusinessDays businessDays;
  private final Clock clock;

  /** Reads dates from this file. */
  public AccessReviewClock(AccessReviews reviews, BusinessDays businessDays, Clock clock) {
    this.businessDays = businessDays;
    this.reviews = reviews;
    this.clock = clock;
  }

  /** Fourteen days for the lists; the second reminder comes before the period is over. */
  public Date linesDue(String reviewId) {
    return Date.from(clock.instant().plus(REMINDER));
  }

  /** When what nobody decided is suspended. */
  public Date periodOver(String reviewId) {
    Instant ends = reviews.find(UUID.fromString(reviewId)).orElseThrow().endsAt();
    return Date.from(ends);
  }

  /** Five business days for the commander's signature. */
  public Date signatureDue(String reviewId) {
    return Date.from(businessDays.after(clock.instant(), SIGNATURE));
  }
}
