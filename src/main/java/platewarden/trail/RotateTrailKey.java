package platewarden.trail;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.platform.Person;

/**
 * Gives the log a new signing key. The old key says so in a note on the trail, and still verifies
 * what it signed; whoever trusts it so comes to trust the new one.
 */
@Service
public class RotateTrailKey {

  private static final Clause SAFEGUARDS = Clause.of("13.05 subd. 5(a)(2)");

  private final TrailKeys keys;
  private final Trail trail;

  RotateTrailKey(TrailKeys keys, Trail trail) {
    this.keys = keys;
    this.trail = trail;
  }

  /**
   * Rotates.
   *
   * @return the new verifier key, to be made known to whoever checks, witnesses first
   */
  @Transactional
  public String rotate(Person by) {
    TrailKeys.Successor successor = keys.succeed();
    trail.record(
        TrailEvent.done("TrailKeyRotated", by.username(), "trail-key", successor.verifierKey())
            .in(TrailEvent.Partition.PUBLIC)
            .under(SAFEGUARDS)
            .with("statement", successor.statement()));
    return successor.verifierKey();
  }
}
