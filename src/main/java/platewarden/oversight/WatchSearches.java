package platewarden.oversight;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import platewarden.search.ReviewCalledFor;

/** Hears at once of a search that calls for a review; both are written down together. */
@Component
class WatchSearches {

  private final OpenFinding open;

  WatchSearches(OpenFinding open) {
    this.open = open;
  }

  @EventListener
  void calledFor(ReviewCalledFor review) {
    FindingKind kind =
        switch (review.cause()) {
          case REPEATED_PLATE -> FindingKind.REPEATED_PLATE;
          case PLATE_OF_MANY -> FindingKind.PLATE_OF_MANY;
          case EXIGENT -> FindingKind.EXIGENT_SEARCH;
        };
    open.open(
        new OpenFinding.Suspicion(
            kind,
            review.first().toString(),
            review.username(),
            review.rank(),
            review.search(),
            review.times()));
  }
}
