package platewarden.preservation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.security.Roles;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** What staff add to a hold outside of its tasks. */
@Service
@Transactional
public class KeepHoldInOrder {

  private final HoldFile file;
  private final DescribeScope describe;
  private final FreezeScope freeze;
  private final TellHoldProcess tell;
  private final Trail trail;
  private final Clock clock;

  KeepHoldInOrder(
      HoldFile file,
      DescribeScope describe,
      FreezeScope freeze,
      TellHoldProcess tell,
      Trail trail,
      Clock clock) {
    this.file = file;
    this.describe = describe;
    this.freeze = freeze;
    this.tell = tell;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * A court or prosecutor told how the charge ended: the Technology Unit is asked for its status at
   * once. It releases nothing.
   *
   * @throws Refused FORBIDDEN for others than the Technology Unit and the city attorney; CONFLICT
   *     once the hold has ended
   */
  public void dispositionCame(Person by, UUID holdId) {
    Hold hold = ofDuty(by, holdId);
    trail.record(
        TrailEvent.done("CaseDispositionReceived", by.username(), "hold", holdId.toString())
            .under(HoldClauses.PRESERVATION));
    tell.of(
        hold.id(),
        HoldHistory.Fact.DISPOSITION,
        by.username(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /**
   * Puts a place that was named in words on the map. What was copied before stays until the hold
   * ends.
   *
   * @throws Refused INCOMPLETE for a place that cannot be kept; FORBIDDEN and CONFLICT as above
   */
  public void putOnMap(Person by, UUID holdId, Area area) {
    ofDuty(by, holdId);
    describe.check(area);
    HeldScope scope = file.scope(holdId).orElseThrow();
    file.scope(holdId, scope.at(area));
    trail.record(
        TrailEvent.done("HoldPlacePutOnMap", by.username(), "hold", holdId.toString())
            .under(HoldClauses.PRESERVATION));
    freeze.freeze(holdId);
  }

  private Hold ofDuty(Person by, UUID holdId) {
    if (!by.has(Roles.TECHNOLOGY_UNIT) && !by.has(Roles.CITY_ATTORNEY)) {
      throw HoldClauses.forbidden(
          "holds are kept in order by the Technology Unit and the city attorney",
          "Your role does not reach this",
          "ask the Technology Unit");
    }
    Hold hold = file.find(holdId).orElseThrow();
    if (!hold.state().inForce()) {
      throw HoldClauses.conflict(
          "a hold is changed while it stands", "The hold has ended", "a new request may be made");
    }
    return hold;
  }
}
