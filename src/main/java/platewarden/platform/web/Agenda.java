package platewarden.platform.web;

import java.util.List;
import platewarden.platform.Person;

/** What a duty has waiting for people. Their home page shows it first. */
public interface Agenda {

  /** What waits for this person now, the most pressing first; empty when nothing does. */
  List<Waiting> waitingFor(Person person);
}
