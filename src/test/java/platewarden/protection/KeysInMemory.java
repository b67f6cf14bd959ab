package platewarden.protection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import platewarden.sealing.KeyDestroyed;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/** Real sealing under keys that no file holds. */
public final class KeysInMemory implements Sealing {

  private final SecureRandom random = new SecureRandom();
  private final Map<KeyScope, byte[]> keys = new HashMap<>();
  private final Set<KeyScope> destroyed = new HashSet<>();

  private byte[] key(KeyScope scope) {
    if (destroyed.contains(scope)) {
      throw new KeyDestroyed(scope);
    }
    return keys.computeIfAbsent(
        scope,
        any -> {
          byte[] key = new byte[32];
          random.nextBytes(key);
          return key;
        });
  }

  private byte[] gcm(int mode, byte[] key, byte[] nonce, byte[] text, byte[] context)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    cipher.updateAAD(context);
    return cipher.doFinal(text);
  }

  @Override
  public byte[] seal(KeyScope scope, byte[] plain, byte[] context) {
    byte[] nonce = new byte[12];
    random.nextBytes(nonce);
    try {
      byte[] sealed = gcm(Cipher.ENCRYPT_MODE, key(scope), nonce, plain, context);
      byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
      System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] open(KeyScope scope, byte[] sealed, byte[] context) {
    try {
      byte[] nonce = Arrays.copyOf(sealed, 12);
      byte[] text = Arrays.copyOfRange(sealed, 12, sealed.length);
      return gcm(Cipher.DECRYPT_MODE, key(scope), nonce, text, context);
    } catch (GeneralSecurityException e) {
      throw new SecurityException(e);
    }
  }

  @Override
  public byte[] token(KeyScope scope, String value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(scope), "HmacSHA256"));
      return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void destroy(KeyScope scope) {
    keys.remove(scope);
    destroyed.add(scope);
  }

  @Override
  public boolean isDestroyed(KeyScope scope) {
    return destroyed.contains(scope);
  }
}
