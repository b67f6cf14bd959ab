package platewarden.breach;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.law.Clause;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Adds a fact to the record and to the trail, in the caller's transaction. */
@Component
public class RecordStep {

  private final Breaches breaches;
  private final Trail trail;
  private final Clock clock;

  /** Writes there. */
  public RecordStep(Breaches breaches, Trail trail, Clock clock) {
    this.breaches = breaches;
    this.trail = trail;
    this.clock = clock;
  }

  void record(UUID id, Breach.Step step, String code, String by, Clause clause) {
    breaches.add(id, new Breach.Fact(step, code, by, clock.instant()));
    TrailEvent event =
        TrailEvent.done("BreachStepRecorded", by, "breach", id.toString())
            .under(clause)
            .with("step", step.name());
    trail.record(code.isEmpty() ? event : event.with("says", code));
  }
}
