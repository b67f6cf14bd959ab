package platewarden.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.AccessReview.Line;
import platewarden.access.AccessReview.Unit;
import platewarden.access.AccessReview.Verdict;
import platewarden.platform.Days;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Draws the consequences of a review: the undecided suspended, the removed ended, the report. */
@Service
@Transactional
public class CloseReview {

  private final AccessReviews reviews;
  private final AccessChanges changes;
  private final ReportChange report;
  private final Documents documents;
  private final Trail trail;
  private final Clock clock;

  /** Closes reviews of this file. */
  public CloseReview(
      AccessReviews reviews,
      AccessChanges changes,
      ReportChange report,
      Documents documents,
      Trail trail,
      Clock clock) {
    this.reviews = reviews;
    this.changes = changes;
    this.report = report;
    this.documents = documents;
    this.trail = trail;
    this.clock = clock;
  }

  /** Nothing is carried over silently: access that nobody decided on ends now. */
  public void suspendUndecided(UUID reviewId) {
    AccessReview review = reviews.find(reviewId).orElseThrow();
    if (review.suspendedAt() != null) {
      return;
    }
    Instant now = clock.instant();
    List<Line> open =
        reviews.lines(reviewId).stream().filter(line -> line.verdict() == null).toList();
    for (Line line : open) {
      reviews.decide(reviewId, line.username(), Verdict.UNDECIDED, "system", now);
      begin(review, line.username(), ChangeReason.REVIEW_UNDECIDED);
    }
    reviews.suspended(reviewId, now);
    trail.record(
        TrailEvent.done("UndecidedSuspended", "system", "access-review", reviewId.toString())
            .under(AccessRefusals.ASSIGNMENT)
            .with("accounts", open.size()));
  }

  /** Access that the review removed or changed is ended through a change of access. */
  public void endRemoved(UUID reviewId) {
    AccessReview review = reviews.find(reviewId).orElseThrow();
    for (Line line : reviews.lines(reviewId)) {
      if (line.verdict() == Verdict.REMOVE) {
        begin(review, line.username(), ChangeReason.REVIEW_REMOVED);
      } else if (line.verdict() == Verdict.CHANGE) {
        begin(review, line.username(), ChangeReason.REVIEW_CHANGED);
      }
    }
  }

  private void begin(AccessReview review, String username, ChangeReason reason) {
    boolean begun =
        changes.of(username).stream()
            .anyMatch(
                change ->
                    change.reason() == reason
                        && (change.closedAt() == null
                            || !change.reportedAt().isBefore(review.openedAt())));
    if (!begun) {
      report.byItself(username, reason);
    }
  }

  /** Files the report: every account, its decision, by whom and when. Kept for good. */
  public void fileReport(UUID reviewId) {
    AccessReview review = reviews.find(reviewId).orElseThrow();
    if (review.sha256() != null) {
      return;
    }
    Map<UUID, String> names =
        reviews.units(reviewId).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    List<Map<String, String>> lines =
        reviews.lines(reviewId).stream().map(line -> row(line, names)).toList();
    byte[] pdf =
        documents.pdf(
            "review",
            Map.of(
                "review", reviewId.toString(),
                "due", review.due().toString(),
                "opened", Days.of(review.openedAt()).toString(),
                "signedBy", String.valueOf(review.signedBy()),
                "signedAt", String.valueOf(review.signedAt()),
                "lines", lines));
    String sha256 = SignAuthorization.sha256(pdf);
    reviews.report(reviewId, pdf, sha256);
    trail.record(
        TrailEvent.done("ReviewFiled", "system", "access-review", reviewId.toString())
            .under(AccessRefusals.ASSIGNMENT)
            .with("accounts", lines.size())
            .with("pdfSha256", sha256));
  }

  private static Map<String, String> row(Line line, Map<UUID, String> names) {
    return Map.of(
        "account", line.username(),
        "list", Objects.requireNonNull(names.get(line.unitId())),
        "roles", String.join(", ", line.roles().stream().sorted().toList()),
        "decision", line.verdict() == null ? "open" : line.verdict().name(),
        "by", String.valueOf(line.decidedBy()),
        "at", String.valueOf(line.decidedAt()));
  }
}
