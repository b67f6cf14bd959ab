package platewarden.protection;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/**
 * Keyed, one-way tokens of vehicles. A vehicle's token while it is sealed and its token once it is
 * suppressed have nothing in common that could be seen without the key.
 */
@Component
class VehicleTokens {

  private static final KeyScope SCOPE = new KeyScope("protection", "set");

  private final Sealing sealing;

  VehicleTokens(Sealing sealing) {
    this.sealing = sealing;
  }

  byte[] sealed(String plate) {
    return sealing.token(SCOPE, "sealed " + folded(plate));
  }

  byte[] suppressed(String plate) {
    return sealing.token(SCOPE, "suppressed " + folded(plate));
  }

  byte[] unswept(String plate) {
    return sealing.token(SCOPE, "unswept " + folded(plate));
  }

  UUID holder(String plate) {
    ByteBuffer token = ByteBuffer.wrap(sealing.token(SCOPE, "holder " + folded(plate)));
    return new UUID(token.getLong(), token.getLong());
  }

  /** O and 0 are one: readers mistake them, and lists write one for the other. */
  static String folded(String plate) {
    return plate.replace('O', '0');
  }
}
