package platewarden.trail.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import platewarden.trail.PublicTrail;

/** Pseudonyms for the public trail, under a key of their own beside the log's. */
@Configuration(proxyBeanMethods = false)
class PseudonymsByKey {

  private static final int SHOWN = 5;

  @Bean
  PublicTrail.Pseudonyms trailPseudonyms(KeyFolder folder) throws IOException {
    Path file = folder.folder().resolve("pseudonyms.key");
    if (!Files.exists(file)) {
      byte[] key = new byte[32];
      new SecureRandom().nextBytes(key);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(file, key);
    }
    SecretKeySpec key = new SecretKeySpec(Files.readAllBytes(file), "HmacSHA256");
    return value -> pseudonym(key, value);
  }

  private static String pseudonym(SecretKeySpec key, String value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] hash = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, SHOWN);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
