package platewarden.breach.process;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import platewarden.breach.Breach;
import platewarden.breach.Breaches;

/** Tells again what came before anybody listened. */
@Component
public class RepeatBreachFacts {

  private final Breaches breaches;
  private final EngineBreachProcess process;

  /** Looks in this record. */
  public RepeatBreachFacts(Breaches breaches, EngineBreachProcess process) {
    this.breaches = breaches;
    this.process = process;
  }

  /** Once a minute. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  public void repeat() {
    for (Breach breach : breaches.all()) {
      if (breach.closedAt() == null) {
        if (breach.delayed() && breach.done(Breach.Step.CASE_INACTIVE)) {
          process.caseInactive(breach.id());
        }
        if (breach.done(Breach.Step.DISPOSITION_FINAL)) {
          process.dispositionFinal(breach.id());
        }
      }
    }
  }
}
