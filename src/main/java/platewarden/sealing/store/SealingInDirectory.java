package platewarden.sealing.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import platewarden.sealing.KeyDestroyed;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/**
 * Keys in a directory, each wrapped under the installation's master key. A backup of the database
 * holds none of them, so what a destroyed key sealed stays unreadable in every backup.
 */
@Component
class SealingInDirectory implements Sealing {

  private static final String MASTER = "master.key";
  private static final int KEY = 32;

  private final KeyDirectory directory;
  private final SecretKey master;
  private final Map<KeyScope, Keys> open = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();

  SealingInDirectory(@Value("${platewarden.keys-directory}") Path path) {
    this.directory = new KeyDirectory(path.toAbsolutePath());
    this.master = aes(directory.read(MASTER).orElseGet(this::makeMaster));
  }

  private byte[] makeMaster() {
    byte[] key = fresh(KEY);
    directory.write(MASTER, key);
    return key;
  }

  @Override
  public byte[] seal(KeyScope scope, byte[] plain, byte[] context) {
    return Gcm.seal(make(scope).sealing(), plain, context);
  }

  @Override
  public byte[] open(KeyScope scope, byte[] sealed, byte[] context) {
    Keys keys = find(scope);
    if (keys == null) {
      throw new KeyDestroyed(scope);
    }
    return Gcm.open(keys.sealing(), sealed, context);
  }

  @Override
  public byte[] token(KeyScope scope, String value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(make(scope).tokens());
      return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized void destroy(KeyScope scope) {
    open.remove(scope);
    directory.destroy(file(scope));
    // A thread that loaded the key just before may have put it back.
    open.remove(scope);
  }

  @Override
  public boolean isDestroyed(KeyScope scope) {
    return directory.isDestroyed(file(scope));
  }

  private @Nullable Keys find(KeyScope scope) {
    Keys known = open.get(scope);
    if (known != null) {
      return known;
    }
    synchronized (this) {
      if (directory.isDestroyed(file(scope))) {
        return null;
      }
      return directory
          .read(file(scope))
          .map(
              wrapped -> {
                Keys keys = Keys.of(Gcm.open(master, wrapped, context(scope)));
                open.put(scope, keys);
                return keys;
              })
          .orElse(null);
    }
  }

  private Keys make(KeyScope scope) {
    Keys known = find(scope);
    if (known != null) {
      return known;
    }
    synchronized (this) {
      if (directory.isDestroyed(file(scope))) {
        throw new KeyDestroyed(scope);
      }
      Keys meanwhile = find(scope);
      if (meanwhile != null) {
        return meanwhile;
      }
      byte[] material = fresh(2 * KEY);
      directory.write(file(scope), Gcm.seal(master, material, context(scope)));
      Keys keys = Keys.of(material);
      open.put(scope, keys);
      return keys;
    }
  }

  private byte[] fresh(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String file(KeyScope scope) {
    return scope.kind() + "/" + scope.name() + ".key";
  }

  private static byte[] context(KeyScope scope) {
    return scope.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static SecretKey aes(byte[] key) {
    return new SecretKeySpec(key, "AES");
  }

  /** One key to seal and one for tokens, so that neither use says anything about the other. */
  private record Keys(SecretKey sealing, SecretKey tokens) {
    static Keys of(byte[] material) {
      return new Keys(
          new SecretKeySpec(material, 0, KEY, "AES"),
          new SecretKeySpec(material, KEY, KEY, "HmacSHA256"));
    }
  }
}
