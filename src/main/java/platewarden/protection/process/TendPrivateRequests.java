package platewarden.protection.process;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import platewarden.protection.AskAgainWhenHoldMet;
import platewarden.protection.DestroyParts;
import platewarden.protection.ForgetClosed;
import platewarden.protection.HearFact;
import platewarden.protection.HoldMet;

/**
 * What happens to private requests by itself: facts told again, freed reads destroyed, forgetting.
 */
@Component
public class TendPrivateRequests {

  private final HearFact facts;
  private final DestroyParts destroy;
  private final ForgetClosed forget;
  private final AskAgainWhenHoldMet askAgain;
  // Nothing is written down: a row would tell of a conflict. After a start it is looked anyway.
  private final AtomicBoolean holdMet = new AtomicBoolean(true);

  /** Tends by these use cases. */
  public TendPrivateRequests(
      HearFact facts, DestroyParts destroy, ForgetClosed forget, AskAgainWhenHoldMet askAgain) {
    this.facts = facts;
    this.destroy = destroy;
    this.forget = forget;
    this.askAgain = askAgain;
  }

  /** Late reads met a hold; whose they are is found at the next turn. */
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  public void met(HoldMet event) {
    holdMet.set(true);
  }

  /** Once a minute. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  public void tend() {
    facts.repeat();
    if (holdMet.getAndSet(false)) {
      try {
        askAgain.ask();
      } catch (RuntimeException e) {
        holdMet.set(true);
        throw e;
      }
    }
    destroy.freed();
    forget.forget();
  }

  /** Four times an hour: a case's end ends what let copies of it stay. */
  @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT2M")
  public void endedCases() {
    destroy.copiesOfEndedCases();
  }
}
