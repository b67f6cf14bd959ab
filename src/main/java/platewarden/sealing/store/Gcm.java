package platewarden.sealing.store;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with a random nonce in front: {@code nonce (12) || ciphertext || tag (16)}. */
final class Gcm {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private static final ThreadLocal<Cipher> CIPHER =
      ThreadLocal.withInitial(
          () -> {
            try {
              return Cipher.getInstance("AES/GCM/NoPadding");
            } catch (GeneralSecurityException e) {
              throw new IllegalStateException(e);
            }
          });
  private static final ThreadLocal<SecureRandom> RANDOM =
      ThreadLocal.withInitial(SecureRandom::new);

  private Gcm() {}

  static byte[] seal(SecretKey key, byte[] plain, byte[] context) {
    try {
      byte[] nonce = new byte[NONCE];
      RANDOM.get().nextBytes(nonce);
      Cipher cipher = CIPHER.get();
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context);
      byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
      cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] open(SecretKey key, byte[] sealed, byte[] context) {
    if (sealed.length < NONCE + TAG_BITS / Byte.SIZE) {
      throw new SecurityException("This was not sealed here");
    }
    try {
      Cipher cipher = CIPHER.get();
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
      cipher.updateAAD(context);
      return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
    } catch (AEADBadTagException e) {
      throw new SecurityException("What was sealed here was changed", e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new SecurityException("This was not sealed here", e);
    }
  }
}
