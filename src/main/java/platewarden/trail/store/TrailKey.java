package platewarden.trail.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import platewarden.trail.SignedNote;

/** The log's Ed25519 key: made once, kept beside the other keys and never in the database. */
@Configuration(proxyBeanMethods = false)
class TrailKey {

  @Bean
  SignedNote trailSigner(
      @Value("${platewarden.keys-directory}") Path keys,
      @Value("${platewarden.trail.origin}") String origin)
      throws IOException, GeneralSecurityException {
    Path directory = keys.toAbsolutePath().resolve("trail");
    Path privateFile = directory.resolve("signer.pkcs8");
    Path publicFile = directory.resolve("signer.x509");
    if (!Files.exists(publicFile)) {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      Files.deleteIfExists(privateFile);
      Files.createFile(
          privateFile,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(privateFile, pair.getPrivate().getEncoded());
      Files.write(publicFile, pair.getPublic().getEncoded());
    }
    KeyFactory factory = KeyFactory.getInstance("Ed25519");
    PrivateKey privateKey =
        factory.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(privateFile)));
    PublicKey publicKey =
        factory.generatePublic(new X509EncodedKeySpec(Files.readAllBytes(publicFile)));
    return new SignedNote(origin, privateKey, publicKey);
  }
}
