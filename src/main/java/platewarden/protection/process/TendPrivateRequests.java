package platewarden.protection.process;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import platewarden.protection.DestroyParts;
import platewarden.protection.ForgetClosed;
import platewarden.protection.HearFact;

/**
 * What happens to private requests by itself: facts told again, freed reads destroyed, forgetting.
 */
@Component
public class TendPrivateRequests {

  private final HearFact facts;
  private final DestroyParts destroy;
  private final ForgetClosed forget;

  /** Tends by these use cases. */
  public TendPrivateRequests(HearFact facts, DestroyParts destroy, ForgetClosed forget) {
    this.facts = facts;
    this.destroy = destroy;
    this.forget = forget;
  }

  /** Once a minute. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  public void tend() {
    facts.repeat();
    destroy.freed();
    forget.forget();
  }

  /** Four times an hour: a case's end ends what let copies of it stay. */
  @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT2M")
  public void endedCases() {
    destroy.copiesOfEndedCases();
  }
}
