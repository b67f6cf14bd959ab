package platewarden.readers.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes of readers' secrets. PBKDF2, because a technician may type a secret that could be guessed;
 * it takes milliseconds, and a reader sends several messages a second, so a secret that proved
 * right is remembered as an HMAC under a key that only this process has. The stored hash is part of
 * what is remembered: a new secret makes the old one worthless at once, on every instance.
 */
final class SecretHashes {

  private static final int ITERATIONS = 60_000;
  private static final int REMEMBERED = 10_000;
  private static final String SCHEME = "pbkdf2-sha256";

  private final SecureRandom random = new SecureRandom();
  private final byte[] processKey = bytes(32);
  private final Set<String> proven = ConcurrentHashMap.newKeySet();
  // What an unknown reader's secret is compared with, so that it takes as long as a known one's.
  private final String nobody = hash(Base64.getEncoder().encodeToString(bytes(32)));

  String hash(String secret) {
    byte[] salt = bytes(16);
    return String.join(
        "$", SCHEME, Integer.toString(ITERATIONS), text(salt), text(stretch(secret, salt)));
  }

  boolean matches(String secret, String stored) {
    String memory = text(hmac(stored + "\n" + secret));
    if (proven.contains(memory)) {
      return true;
    }
    String[] parts = stored.split("\\$", -1);
    boolean right =
        MessageDigest.isEqual(
            stretch(secret, Base64.getDecoder().decode(parts[2])),
            Base64.getDecoder().decode(parts[3]));
    if (right) {
      if (proven.size() >= REMEMBERED) {
        proven.clear();
      }
      proven.add(memory);
    }
    return right;
  }

  /** Spends the time that a comparison takes, for a reader that does not exist. */
  void matchesNobody(String secret) {
    matches(secret, nobody);
  }

  /** A generated URL secret cannot be guessed; a plain hash finds it without stretching. */
  static byte[] ofUrlSecret(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is missing", e);
    }
  }

  private static byte[] stretch(String secret, byte[] salt) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(secret.toCharArray(), salt, ITERATIONS, 256))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("PBKDF2 is missing", e);
    }
  }

  private byte[] hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(processKey, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is missing", e);
    }
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
