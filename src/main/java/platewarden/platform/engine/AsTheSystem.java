package platewarden.platform.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Runs what follows from a record as the system's. A person's rights end at their task: within it,
 * the engine would ask whether they may start or move another process.
 */
@Component
public final class AsTheSystem {

  private final IdentityService identity;

  /** With this engine. */
  public AsTheSystem(IdentityService identity) {
    this.identity = identity;
  }

  /** Runs it, in the caller's transaction. */
  public void run(Runnable deed) {
    Authentication person = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      deed.run();
    } finally {
      if (person != null) {
        identity.setAuthentication(person);
      }
    }
  }
}
