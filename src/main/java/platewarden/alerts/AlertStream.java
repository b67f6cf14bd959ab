package platewarden.alerts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.law.Refused;
import platewarden.platform.Person;

/**
 * Alerts as they come. What is handed to a listener is on the trail before, with the account; the
 * person's standing is asked again at each.
 */
public interface AlertStream {

  /** Where a connection takes its alerts. Called from one thread at a time. */
  interface Listener {

    /** Hands on an alert. A listener that throws is dropped. */
    void alert(AlertView alert) throws Exception;

    /** Says that the line is alive, about every 15 seconds. */
    void beat() throws Exception;

    /** The line ends: the person's standing ended, the listener was too slow, or it is closing. */
    void ended();
  }

  /** An open line. */
  interface Line extends AutoCloseable {

    /** Ends it. Doing it twice changes nothing. */
    @Override
    void close();
  }

  /**
   * Opens a line.
   *
   * @param after the last alert that the client has; it first gets those that came since. An alert
   *     may come twice, never not at all
   * @throws Refused when the person has not the role, the authorization or the training
   */
  Line open(Person by, @Nullable UUID after, Listener listener);
}
