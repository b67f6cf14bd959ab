package platewarden.access;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.AccessChange.Fact;
import platewarden.access.AccessChange.Step;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Gives the tasks a person had claimed back to their groups, so that no clock runs out on them. */
@Service
@Transactional
public class ReassignWork {

  private final AccessChanges changes;
  private final ChangeProcess process;
  private final Trail trail;
  private final Clock clock;

  /** Reassigns by this process. */
  public ReassignWork(AccessChanges changes, ChangeProcess process, Trail trail, Clock clock) {
    this.changes = changes;
    this.process = process;
    this.trail = trail;
    this.clock = clock;
  }

  /** Gives them back. */
  public void reassign(UUID changeId) {
    AccessChange change = changes.find(changeId).orElseThrow();
    int tasks = process.giveBackTasksOf(change.username());
    changes.add(
        changeId,
        new Fact(Step.WORK_REASSIGNED, String.valueOf(tasks), "system", clock.instant(), null));
    trail.record(
        TrailEvent.done("WorkReassigned", "system", "access-change", changeId.toString())
            .under(AccessRefusals.ROLES)
            .with("tasks", tasks));
  }
}
