package platewarden.access.store;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import platewarden.access.Documents;
import platewarden.platform.letters.Letters;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/**
 * Signs authorizations with an Ed25519 key whose private half lies sealed in the database: neither
 * the database nor the key store alone can sign.
 */
@Component
@Transactional
class SignedDocuments implements Documents {

  private static final String PURPOSE = "access-authorizations";
  private static final KeyScope SCOPE = new KeyScope("signing", PURPOSE);

  private final EntityManager rows;
  private final Sealing sealing;
  private final Letters letters;
  private final Clock clock;

  SignedDocuments(EntityManager rows, Sealing sealing, Letters letters, Clock clock) {
    this.rows = rows;
    this.sealing = sealing;
    this.letters = letters;
    this.clock = clock;
  }

  @Override
  public byte[] pdf(String name, Map<String, Object> model) {
    return letters.pdf("access-grant/" + name, model);
  }

  @Override
  public String sign(String text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(privateKey())));
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("An authorization cannot be signed", e);
    }
  }

  private byte[] privateKey() throws GeneralSecurityException {
    SigningKeyRow key = rows.find(SigningKeyRow.class, PURPOSE);
    if (key == null) {
      KeyPair made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] sealed = sealing.seal(SCOPE, made.getPrivate().getEncoded(), context());
      key = new SigningKeyRow(PURPOSE, made.getPublic().getEncoded(), sealed, clock.instant());
      rows.persist(key);
      rows.flush();
    }
    return sealing.open(SCOPE, key.sealedPrivateKey(), context());
  }

  private static byte[] context() {
    return PURPOSE.getBytes(StandardCharsets.UTF_8);
  }
}
