package platewarden.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;

/**
 * Notes signed as C2SP signed-note says: text, an empty line, and a line with the name, the key's
 * hash and the Ed25519 signature. Anyone can check them with the verifier key alone.
 */
public final class SignedNote {

  private final PrivateKey privateKey;
  private final VerifierKey key;
  private final VerifierKey cosigner;

  /**
   * A signer.
   *
   * @param name of the key, without spaces or plus signs
   */
  public SignedNote(String name, PrivateKey privateKey, PublicKey publicKey) {
    this.privateKey = privateKey;
    this.key = VerifierKey.of(name, publicKey, false);
    this.cosigner = VerifierKey.of(name, publicKey, true);
  }

  /** The signed note of a text; the text ends with a line feed. */
  public String sign(String text) {
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("A note ends with a line feed");
    }
    byte[] signed = signature(text);
    byte[] both = ByteBuffer.allocate(4 + signed.length).put(key.hash()).put(signed).array();
    return text + "\n" + new Note.Signature(key.name(), both).line();
  }

  /**
   * A witness's line beneath a checkpoint, cosignature/v1.
   *
   * @param text of the checkpoint
   * @param seconds since 1970
   */
  public String cosign(String text, long seconds) {
    byte[] signed = signature(VerifierKey.cosigned(seconds, text));
    byte[] all =
        ByteBuffer.allocate(4 + Long.BYTES + signed.length)
            .put(cosigner.hash())
            .putLong(seconds)
            .put(signed)
            .array();
    return new Note.Signature(cosigner.name(), all).line();
  }

  private byte[] signature(String text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(privateKey);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The verifier key: {@code name+hash+key}. */
  public String verifierKey() {
    return key.toString();
  }

  /** The verifier key of the same pair for cosignatures. */
  public String cosignerKey() {
    return cosigner.toString();
  }

  /** Names the key: eight hexadecimal digits. */
  public String keyHash() {
    return HexFormat.of().formatHex(key.hash());
  }

  /** The key's name. */
  public String name() {
    return key.name();
  }
}
