package platewarden.oversight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.platform.Person;
import platewarden.search.SearchLog;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Shows a finding to its reviewer, with the reasons that were given; that is on the trail. */
@Service
public class ReviewFinding {

  private static final Clause TRAIL = Clause.of("13.824 subd. 7(c)");

  private final Findings findings;
  private final SearchLog log;
  private final Trail trail;

  ReviewFinding(Findings findings, SearchLog log, Trail trail) {
    this.findings = findings;
    this.log = log;
    this.trail = trail;
  }

  /** A search as the reviewer sees it: why, never what was found. */
  public record Reviewed(
      UUID id,
      Instant at,
      String purpose,
      @Nullable String caseNumber,
      @Nullable String complaint,
      @Nullable String factualBasis,
      @Nullable String exigency,
      String outcome,
      long found) {}

  /** A finding and its searches. */
  public record Opened(Finding finding, List<Reviewed> searches) {}

  /** Whether this person reviews findings of this kind of reviewer. */
  public static boolean reviews(Person person, Finding finding) {
    return !person.username().equals(finding.username())
        && person.has(
            switch (finding.reviewer()) {
              case AUDITOR -> "auditor";
              case CITY_ATTORNEY -> "city-attorney";
            });
  }

  /** The findings that this person reviews. */
  @Transactional(readOnly = true)
  public List<Finding> of(Person person) {
    return findings.all().stream().filter(finding -> reviews(person, finding)).toList();
  }

  /** The finding; empty when there is none, or it is not this person's to review. */
  @Transactional
  public Optional<Opened> open(Person person, UUID id) {
    Finding finding = findings.find(id).filter(one -> reviews(person, one)).orElse(null);
    if (finding == null) {
      return Optional.empty();
    }
    List<Reviewed> searches = new ArrayList<>();
    for (UUID search : findings.searches(id)) {
      log.find(search).ifPresent(one -> searches.add(reviewed(one)));
    }
    trail.record(
        TrailEvent.done("FindingReviewed", person.username(), "finding", id.toString())
            .under(TRAIL)
            .with("searches", searches.size()));
    return Optional.of(new Opened(finding, searches));
  }

  private Reviewed reviewed(SearchLog.Logged one) {
    var reason = log.reason(one.id());
    return new Reviewed(
        one.id(),
        one.at(),
        one.purpose(),
        one.caseNumber(),
        reason.map(request -> request.complaintOrIncident()).orElse(null),
        reason.map(request -> request.factualBasis()).orElse(null),
        reason.map(request -> request.exigency()).orElse(null),
        one.outcome().name(),
        one.found());
  }
}
