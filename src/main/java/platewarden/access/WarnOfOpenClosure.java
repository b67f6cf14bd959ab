package platewarden.access;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.AccessChange.Fact;
import platewarden.access.AccessChange.Step;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Tells the commander that the day ended without the Office of Technology's proof. */
@Service
@Transactional
public class WarnOfOpenClosure {

  private final AccessChanges changes;
  private final Trail trail;
  private final Clock clock;

  /** Warns of changes of this file. */
  public WarnOfOpenClosure(AccessChanges changes, Trail trail, Clock clock) {
    this.changes = changes;
    this.trail = trail;
    this.clock = clock;
  }

  /** The warning stands on the commander's page until the account is closed. */
  public void warn(UUID changeId) {
    changes.add(changeId, new Fact(Step.COMMANDER_WARNED, "", "system", clock.instant(), null));
    trail.record(
        TrailEvent.done("CommanderWarned", "system", "access-change", changeId.toString())
            .under(AccessRefusals.ASSIGNMENT));
  }
}
