package platewarden.preservation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Secrets that go with a receipt: 125 random bits; only their hash is kept. */
@Component
final class StatusSecrets {

  /** Crockford's: without letters that look like digits. */
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final int GROUPS = 5;
  private static final int LETTERS = 5;

  private final SecureRandom random = new SecureRandom();

  String make() {
    StringBuilder secret = new StringBuilder();
    for (int i = 0; i < GROUPS * LETTERS; i++) {
      if (i > 0 && i % LETTERS == 0) {
        secret.append('-');
      }
      secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return secret.toString();
  }

  static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(secret.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In a time that says nothing of where they differ. */
  static boolean fits(String secret, byte[] hash) {
    return MessageDigest.isEqual(hash(secret), hash);
  }
}
