package platewarden.search;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.AskStanding;
import platewarden.access.Standing;
import platewarden.law.Clause;
import platewarden.platform.Person;
import platewarden.reads.ReadImage;
import platewarden.reads.ReadStore;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Shows a picture of a read to the person whose search found it, while their access lasts. */
@Component
public class ViewFoundPicture {

  private static final Clause EACH_ACCESS = Clause.of("13.824 subd. 7(b)");

  private final KeepSearches searches;
  private final AskStanding standing;
  private final ReadStore reads;
  private final Trail trail;

  ViewFoundPicture(KeepSearches searches, AskStanding standing, ReadStore reads, Trail trail) {
    this.searches = searches;
    this.standing = standing;
    this.reads = reads;
    this.trail = trail;
  }

  /**
   * The picture; empty when it is not there, was destroyed, or is not this person's to see. The
   * three are not told apart.
   */
  @Transactional
  public Optional<ReadImage> view(Person by, UUID search, LocalDate day, UUID read, int number) {
    Standing now = standing.of(by.username());
    if (!now.authorized()
        || !now.trainingCurrent()
        || !searches.showed(search, by.username(), day, read)) {
      return Optional.empty();
    }
    Optional<ReadImage> image = reads.image(day, read, number);
    if (image.isPresent()) {
      trail.record(
          TrailEvent.done("ReadViewed", by.username(), "read", read.toString())
              .under(EACH_ACCESS)
              .with("search", search.toString())
              .with("picture", number));
    }
    return image;
  }
}
