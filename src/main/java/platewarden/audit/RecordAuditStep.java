package platewarden.audit;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.law.Clause;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Adds a fact to the record and to the trail, in the caller's transaction. */
@Component
public class RecordAuditStep {

  private final Audits audits;
  private final Trail trail;
  private final Clock clock;

  /** Writes there. */
  public RecordAuditStep(Audits audits, Trail trail, Clock clock) {
    this.audits = audits;
    this.trail = trail;
    this.clock = clock;
  }

  void record(UUID id, Audit.Step step, String code, String by, Clause clause) {
    audits.add(id, new Audit.Fact(step, code, by, clock.instant()));
    TrailEvent event =
        TrailEvent.done("AuditStepRecorded", by, "audit", id.toString())
            .under(clause)
            .with("step", step.name());
    trail.record(code.isEmpty() ? event : event.with("says", code));
  }
}
