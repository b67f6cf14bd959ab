package platewarden.protection;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/**
 * Asks the set. For every plate, and for none, one token is made and one look is taken: the time an
 * answer takes says nothing about it.
 */
@Component
class SuppressedVehicles implements Protection {

  private static final KeyScope SCOPE = new KeyScope("protection", "set");
  // No plate normalises to this, so its token is in no set.
  private static final String UNREAD = "-";

  private final Sealing sealing;
  private final SuppressionSet set;

  SuppressedVehicles(Sealing sealing, SuppressionSet set) {
    this.sealing = sealing;
    this.set = set;
  }

  @Override
  public boolean destroysAtCollection(@Nullable String plate) {
    return set.contains(token(sealing, plate == null ? UNREAD : plate));
  }

  /** O and 0 are one: readers mistake them, and lists write one for the other. */
  static byte[] token(Sealing sealing, String plate) {
    return sealing.token(SCOPE, plate.replace('O', '0'));
  }
}
