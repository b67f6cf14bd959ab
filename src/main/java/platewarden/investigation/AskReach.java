package platewarden.investigation;

import platewarden.platform.Person;

/**
 * Whether a person may reach reads now: role, written authorization, training (13.824 subd. 7(b),
 * 7(c)). Answered by {@code access}, above.
 */
public interface AskReach {

  /** Whether they may. */
  boolean may(Person person);
}
