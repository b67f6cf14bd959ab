package platewarden.preservation.process;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import platewarden.preservation.TellHoldProcess;

/**
 * Tells a waiting process again of a fact that is on record: a request that was withdrawn while it
 * was being reviewed was told before anybody listened.
 */
@Component
public class RepeatHoldFacts {

  private final TellHoldProcess tell;

  /** Tells by this use case. */
  public RepeatHoldFacts(TellHoldProcess tell) {
    this.tell = tell;
  }

  /** Once a minute. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  public void repeat() {
    tell.again();
  }
}
