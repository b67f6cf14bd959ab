package platewarden.investigation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.platform.Person;
import platewarden.reads.ReadImage;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * The investigative file of a case. What is in a copy is shown to those to whom the case is
 * assigned while they may reach reads; others who oversee cases see that it is there.
 */
@Service
@Transactional
public class LookIntoFile {

  private final CaseTable cases;
  private final CaseCopies copies;
  private final EvidencePackages packages;
  private final Optional<AskReach> reach;
  private final Trail trail;
  private final Clock clock;

  /** Looks into these files. */
  public LookIntoFile(
      CaseTable cases,
      CaseCopies copies,
      EvidencePackages packages,
      Optional<AskReach> reach,
      Trail trail,
      Clock clock) {
    this.cases = cases;
    this.copies = copies;
    this.packages = packages;
    this.reach = reach;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * A copy as this person sees it.
   *
   * @param content null when it is not theirs to see
   */
  public record Line(CaseCopy copy, CaseCopy.@Nullable Content content) {}

  /**
   * A file.
   *
   * @param opened whether the contents are shown
   */
  public record Look(
      boolean opened,
      List<Line> copies,
      List<CaseCopy.Custody> custody,
      List<EvidencePackages.Made> packages) {

    /** Copies the lists. */
    public Look {
      copies = List.copyOf(copies);
      custody = List.copyOf(custody);
      packages = List.copyOf(packages);
    }
  }

  /**
   * The file of a case; that its contents were shown is on the trail and in the chain of custody.
   */
  public Look look(Person by, UUID caseId) {
    boolean opens = opens(by, caseId);
    List<Line> lines = new ArrayList<>();
    for (CaseCopy copy : copies.of(caseId)) {
      lines.add(new Line(copy, opens ? copies.open(copy.id()).orElse(null) : null));
    }
    if (opens && !lines.isEmpty()) {
      record(by, caseId, "CaseFileViewed");
    }
    return new Look(opens, lines, copies.custody(caseId, Long.MAX_VALUE), packages.of(caseId));
  }

  /** A picture of a copy; empty when it is not there or not this person's to see. */
  public Optional<ReadImage> picture(Person by, UUID copyId, int number) {
    Optional<CaseCopy> copy = copies.find(copyId).filter(it -> opens(by, it.caseId()));
    Optional<ReadImage> image =
        copy.flatMap(it -> copies.open(it.id()))
            .map(it -> it.read().images())
            .filter(it -> number >= 0 && number < it.size())
            .map(it -> it.get(number));
    if (copy.isPresent() && image.isPresent()) {
      copies.custody(copy.get().caseId(), copyId, clock.instant(), by.username(), "VIEWED", "");
      record(by, copy.get().caseId(), "CaseFileViewed");
    }
    return image;
  }

  private boolean opens(Person by, UUID caseId) {
    return cases
            .find(caseId)
            .filter(it -> it.record().assignedTo().contains(by.username()))
            .isPresent()
        && reach.filter(it -> it.may(by)).isPresent();
  }

  private void record(Person by, UUID caseId, String action) {
    trail.record(
        TrailEvent.done(action, by.username(), "case", caseId.toString()).under(CopyToFile.COPIED));
  }
}
