package platewarden.preservation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.platform.Days;
import platewarden.preservation.HoldHistory.Step;
import platewarden.reads.DayState;
import platewarden.reads.ReadDays;
import platewarden.reads.Sequestration;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;
import platewarden.trail.TrailEvent.Partition;
import platewarden.trail.TrailLog;

/**
 * Ends a hold after a person decided on it: its key and every copy are destroyed at once, with a
 * certificate; originals that are not yet over age are found again and go with their own clock
 * (13.824 subd. 3(a); 13.05 subd. 5(b)).
 */
@Service("preservation.releaseHold")
@Transactional
public class ReleaseHold {

  private final HoldFile file;
  private final HeldCopies copies;
  private final ReleaseCertificates certificates;
  private final Sequestration sequestration;
  private final ReadDays days;
  private final Trail trail;
  private final TrailLog log;
  private final Clock clock;

  /** Releases in this file. */
  public ReleaseHold(
      HoldFile file,
      HeldCopies copies,
      ReleaseCertificates certificates,
      Sequestration sequestration,
      ReadDays days,
      Trail trail,
      TrailLog log,
      Clock clock) {
    this.file = file;
    this.copies = copies;
    this.certificates = certificates;
    this.sequestration = sequestration;
    this.days = days;
    this.trail = trail;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Releases; repeating it finishes what a crash interrupted.
   *
   * @throws IllegalStateException when nobody decided that it may end
   */
  public void release(UUID holdId) {
    Hold hold = file.find(holdId).orElseThrow();
    if (!hold.state().inForce()) {
      return;
    }
    HoldHistory.Decision decided = decision(holdId);
    if (decided == null) {
      throw new IllegalStateException("Nobody decided that hold " + holdId + " ends");
    }
    long returned = stillThere(holdId);
    sequestration.release(holdId);
    HeldCopies.Destroyed destroyed = copies.destroy(holdId);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    file.save(Holds.of(hold).releasedAt(now).now());
    UUID id = UUID.randomUUID();
    certificates.add(
        new ReleaseCertificates.Certificate(
            id,
            holdId,
            now,
            destroyed.reads(),
            returned,
            destroyed.root(),
            log.sign(text(id, hold, now, destroyed))));
    trail.record(
        TrailEvent.done("DataDestroyed", decided.by(), "hold", holdId.toString())
            .under(HoldClauses.DESTRUCTION)
            .with("certificate", id.toString())
            .with("copies", destroyed.reads())
            .with("pictures", destroyed.pictures())
            .with("returned", returned)
            .with("root", destroyed.root()));
    trail.record(
        TrailEvent.done("HoldReleased", decided.by(), "hold", holdId.toString())
            .under(HoldClauses.PRESERVATION)
            .in(Partition.RESTRICTED));
  }

  /** The decision that ends the hold: the last word of the city attorney, and only a release. */
  private HoldHistory.@Nullable Decision decision(UUID holdId) {
    List<HoldHistory.Decision> decided =
        file.decisions(holdId).stream()
            .filter(one -> one.step() == Step.DOUBT || one.step() == Step.RELEASE)
            .toList();
    HoldHistory.Decision last = decided.isEmpty() ? null : decided.get(decided.size() - 1);
    return last != null && last.code().equals("RELEASE") ? last : null;
  }

  /** Copies whose original is in a day that still lives. */
  private long stillThere(UUID holdId) {
    return days.all().stream()
        .filter(day -> day.state() == DayState.OPEN)
        .mapToLong(day -> copies.of(holdId, day.day()))
        .sum();
  }

  private static String text(UUID id, Hold hold, Instant now, HeldCopies.Destroyed destroyed) {
    return "platewarden hold release certificate v1\nid "
        + id
        + "\nclause "
        + HoldClauses.DESTRUCTION
        + "\nhold "
        + hold.id()
        + "\nheld-since "
        + hold.inForceAt()
        + "\nreleased "
        + now
        + "\nday "
        + Days.of(now)
        + "\ncopies "
        + destroyed.reads()
        + "\nroot "
        + destroyed.root()
        + "\nmethod hold key destroyed, then every copy\nstore held-reads destroyed "
        + destroyed.reads()
        + " remaining 0\nstore held-pictures destroyed "
        + destroyed.pictures()
        + " remaining 0\n";
  }
}
