package platewarden.oversight;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.search.Rank;
import platewarden.trail.BreachSuspected;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Brings searches that give cause for it before somebody outside the unit. */
@Service
public class OpenFinding {

  private static final Clause SAFEGUARDS = Clause.of("13.05 subd. 5(a)(2)");

  private final Findings findings;
  private final FindingProcess process;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OpenFinding(
      Findings findings,
      FindingProcess process,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.findings = findings;
    this.process = process;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param series what the searches have in common; the same series is one finding until it is
   *     decided
   */
  public record Suspicion(
      FindingKind kind, String series, String username, Rank rank, UUID search, long times) {}

  /**
   * Opens a finding, or adds the search to the open one of its series.
   *
   * @return its id
   */
  @Transactional
  public UUID open(Suspicion found) {
    UUID id = id(found.kind(), found.series());
    Finding there = findings.find(id).orElse(null);
    if (there != null && there.state() != Finding.State.OPEN) {
      if (findings.searches(id).contains(found.search())) {
        return id;
      }
      // What was decided stays decided; what comes after is looked at anew.
      id = id(found.kind(), found.series() + " after " + found.search());
      there = findings.find(id).orElse(null);
    }
    if (there == null) {
      make(id, found);
    }
    findings.add(id, found.search(), found.times());
    return id;
  }

  /**
   * Opens the finding on tracking that was not justified, under the tracking's own id: the breach
   * that is assessed for it is the same one.
   *
   * @param searches those that were made under it, the oldest first
   */
  @Transactional
  public void ofTracking(UUID tracking, String username, Rank rank, List<UUID> searches) {
    UUID last = searches.isEmpty() ? tracking : searches.get(searches.size() - 1);
    make(
        tracking,
        new Suspicion(
            FindingKind.TRACKING_NOT_JUSTIFIED,
            tracking.toString(),
            username,
            rank,
            last,
            searches.size()));
    searches.forEach(search -> findings.add(tracking, search, searches.size()));
  }

  private void make(UUID id, Suspicion found) {
    Finding.Reviewer reviewer = Finding.Reviewer.of(found.rank());
    boolean fresh =
        findings.open(
            new Finding(
                id,
                found.kind(),
                found.username(),
                found.rank(),
                found.search(),
                clock.instant(),
                found.times(),
                reviewer,
                Finding.State.OPEN,
                null,
                null));
    if (!fresh) {
      return;
    }
    trail.record(
        TrailEvent.done("MisuseSuspected", "system", "finding", id.toString())
            .under(SAFEGUARDS)
            .with("kind", found.kind().name())
            .with("account", found.username())
            .with("reviewer", reviewer.name()));
    process.start(id, reviewer);
    if (found.kind().suggestsBreach()) {
      events.publishEvent(
          new BreachSuspected(
              id, "MISUSE", found.username(), "finding", id.toString(), clock.instant()));
    }
  }

  private static UUID id(FindingKind kind, String series) {
    return UUID.nameUUIDFromBytes((kind + " " + series).getBytes(StandardCharsets.UTF_8));
  }
}
