package platewarden.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Which deliveries were destroyed at collection of late, so that a reader which sends one twice is
 * told "duplicate" as it would be of a stored read: the answer never differs. Holds nothing of the
 * read: only HMACs under a key that ends with this process.
 */
@Component
class DestroyedLately {

  private static final int REMEMBERED = 50_000;

  private final SecretKeySpec key;
  private final Set<ByteBuffer> seen =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Boolean> eldest) {
                  return size() > REMEMBERED;
                }
              }));

  DestroyedLately() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  boolean contains(String sameRead) {
    return seen.contains(token(sameRead));
  }

  /** Told after the commit. */
  void add(String sameRead) {
    seen.add(token(sameRead));
  }

  private ByteBuffer token(String sameRead) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return ByteBuffer.wrap(mac.doFinal(sameRead.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is missing", e);
    }
  }
}
