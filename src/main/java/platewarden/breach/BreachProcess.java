package platewarden.breach;

import java.util.UUID;

/** The process of a breach. */
public interface BreachProcess {

  /** Starts it, in the caller's transaction. */
  void start(UUID breach);

  /** The case for which notice is delayed became inactive. */
  void caseInactive(UUID breach);

  /** The disposition of discipline is final. */
  void dispositionFinal(UUID breach);
}
