package platewarden.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import platewarden.access.AccessReview.Line;
import platewarden.access.AccessReview.Unit;
import platewarden.access.AccessReview.Verdict;

/** The file of annual reviews. */
public interface AccessReviews {

  /** Every review, the newest first. */
  List<AccessReview> all();

  /** The review of this id. */
  Optional<AccessReview> find(UUID id);

  /** Opens one. */
  void open(AccessReview review);

  /** Takes the list as it is now. */
  void freeze(UUID id, List<Unit> units, List<Line> lines, Instant at);

  /** The lists of a review. */
  List<Unit> units(UUID id);

  /** The accounts of a review, by name. */
  List<Line> lines(UUID id);

  /** Writes a decision; the last before the end counts. */
  void decide(UUID id, String username, Verdict verdict, String by, Instant at);

  /** The undecided were suspended. */
  void suspended(UUID id, Instant at);

  /** Somebody signed. */
  void signed(UUID id, String by, Instant at);

  /** Files the report. */
  void report(UUID id, byte[] pdf, String sha256);

  /** The report. */
  Optional<byte[]> report(UUID id);
}
