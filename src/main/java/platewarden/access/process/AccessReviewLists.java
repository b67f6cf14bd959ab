package platewarden.access.process;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.access.AccessReview.Reviewer;
import platewarden.access.AccessReviews;

/** Which lists a review has; the model asks by {@code ${accessReview...}}. */
@Component("accessReview")
public final class AccessReviewLists {

  private final AccessReviews reviews;

  /** Reads from this file. */
  public AccessReviewLists(AccessReviews reviews) {
    this.reviews = reviews;
  }

  /** Lists of units, which supervisors decide. */
  public List<String> unitsOf(String reviewId) {
    return lists(reviewId, Reviewer.SUPERVISOR);
  }

  /** Lists that the chief decides. */
  public List<String> ownUnitsOf(String reviewId) {
    return lists(reviewId, Reviewer.CHIEF);
  }

  /** Lists that the city attorney decides. */
  public List<String> outsideOf(String reviewId) {
    return lists(reviewId, Reviewer.OUTSIDE);
  }

  private List<String> lists(String reviewId, Reviewer reviewer) {
    return reviews.units(UUID.fromString(reviewId)).stream()
        .filter(unit -> unit.reviewer() == reviewer)
        .map(unit -> unit.id().toString())
        .toList();
  }
}
