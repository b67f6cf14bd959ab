package platewarden.protection;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/**
 * How many reads of a delivery were destroyed at collection, sealed. Every delivery's trail entry
 * carries one, mostly of zero and always of one length, so that the trail counts what was destroyed
 * in the transaction that destroyed it, and shows nobody but the holders of the key whether
 * anything was: "the existence of the request is private data on individuals" (13.824 subd. 3(c)).
 */
@Component
public class SealedTally {

  private static final KeyScope SCOPE = new KeyScope("protection", "tally");

  private final Sealing sealing;

  SealedTally(Sealing sealing) {
    this.sealing = sealing;
  }

  /** Seals the count for the entry of this delivery; standard base64. */
  public String seal(int destroyed, UUID delivery) {
    byte[] plain = ByteBuffer.allocate(Integer.BYTES).putInt(destroyed).array();
    return Base64.getEncoder().encodeToString(sealing.seal(SCOPE, plain, context(delivery)));
  }

  /** Opens what {@link #seal} made; for the named few. */
  public int open(String sealed, UUID delivery) {
    byte[] plain = sealing.open(SCOPE, Base64.getDecoder().decode(sealed), context(delivery));
    return ByteBuffer.wrap(plain).getInt();
  }

  private static byte[] context(UUID delivery) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(delivery.getMostSignificantBits())
        .putLong(delivery.getLeastSignificantBits())
        .array();
  }
}
