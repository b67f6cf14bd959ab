package platewarden.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import platewarden.access.AccessReview.Line;
import platewarden.access.AccessReview.Unit;
import platewarden.access.AccessReview.Verdict;

/** The file of annual reviews without a database. */
public final class InMemoryReviews implements AccessReviews {

  private final Map<UUID, AccessReview> reviews = new LinkedHashMap<>();
  private final List<Unit> units = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final Map<UUID, byte[]> reports = new LinkedHashMap<>();

  @Override
  public List<AccessReview> all() {
    return reviews.values().stream()
        .sorted(Comparator.comparing(AccessReview::openedAt).reversed())
        .toList();
  }

  @Override
  public Optional<AccessReview> find(UUID id) {
    return Optional.ofNullable(reviews.get(id));
  }

  @Override
  public void open(AccessReview review) {
    reviews.put(review.id(), review);
  }

  @Override
  public void freeze(UUID id, List<Unit> lists, List<Line> accounts, Instant at) {
    units.addAll(lists);
    lines.addAll(accounts);
    change(id, it -> with(it, at, it.suspendedAt(), it.signedBy(), it.signedAt(), it.sha256()));
  }

  @Override
  public List<Unit> units(UUID id) {
    return units.stream().filter(unit -> unit.reviewId().equals(id)).toList();
  }

  @Override
  public List<Line> lines(UUID id) {
    return lines.stream().filter(line -> line.reviewId().equals(id)).toList();
  }

  @Override
  public void decide(UUID id, String username, Verdict verdict, String by, Instant at) {
    lines.replaceAll(
        line ->
            line.reviewId().equals(id) && line.username().equals(username)
                ? new Line(
                    id,
                    username,
                    line.unitId(),
                    line.roles(),
                    line.assignment(),
                    line.authorizedUntil(),
                    line.trainedUntil(),
                    line.lastUse(),
                    verdict,
                    by,
                    at)
                : line);
  }

  @Override
  public void suspended(UUID id, Instant at) {
    change(id, it -> with(it, it.frozenAt(), at, it.signedBy(), it.signedAt(), it.sha256()));
  }

  @Override
  public void signed(UUID id, String by, Instant at) {
    change(id, it -> with(it, it.frozenAt(), it.suspendedAt(), by, at, it.sha256()));
  }

  @Override
  public void report(UUID id, byte[] pdf, String sha256) {
    reports.put(id, pdf);
    change(
        id, it -> with(it, it.frozenAt(), it.suspendedAt(), it.signedBy(), it.signedAt(), sha256));
  }

  @Override
  public Optional<byte[]> report(UUID id) {
    return Optional.ofNullable(reports.get(id));
  }

  private void change(UUID id, UnaryOperator<AccessReview> change) {
    reviews.computeIfPresent(id, (key, review) -> change.apply(review));
  }

  private static AccessReview with(
      AccessReview it,
      @Nullable Instant frozen,
      @Nullable Instant suspended,
      @Nullable String signedBy,
      @Nullable Instant signedAt,
      @Nullable String sha256) {
    return new AccessReview(
        it.id(),
        it.period(),
        it.openedAt(),
        it.endsAt(),
        it.due(),
        frozen,
        suspended,
        signedBy,
        signedAt,
        sha256);
  }
}
