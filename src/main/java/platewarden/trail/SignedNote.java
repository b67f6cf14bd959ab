package platewarden.trail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Notes signed as C2SP signed-note says: text, an empty line, and a line with the name, the key's
 * hash and the Ed25519 signature. Anyone can check them with the verifier key alone.
 */
public final class SignedNote {

  private static final byte ED25519 = 1;
  private static final int RAW_KEY = 32;

  private final String name;
  private final PrivateKey privateKey;
  private final byte[] rawPublicKey;

  /**
   * A signer.
   *
   * @param name of the key, without spaces or plus signs
   */
  public SignedNote(String name, PrivateKey privateKey, PublicKey publicKey) {
    if (name.isEmpty() || name.contains(" ") || name.contains("+")) {
      throw new IllegalArgumentException("A key's name has no spaces and no plus signs");
    }
    this.name = name;
    this.privateKey = privateKey;
    byte[] encoded = publicKey.getEncoded();
    this.rawPublicKey = Arrays.copyOfRange(encoded, encoded.length - RAW_KEY, encoded.length);
  }

  /** The signed note of a text; the text ends with a line feed. */
  public String sign(String text) {
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("A note ends with a line feed");
    }
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(privateKey);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      byte[] signed = signature.sign();
      byte[] hash = keyHash();
      byte[] both = Arrays.copyOf(hash, hash.length + signed.length);
      System.arraycopy(signed, 0, both, hash.length, signed.length);
      return text + "\n\u2014 " + name + " " + Base64.getEncoder().encodeToString(both) + "\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The verifier key: {@code name+hash+key}. */
  public String verifierKey() {
    byte[] typed = typedKey();
    return name
        + "+"
        + HexFormat.of().formatHex(keyHash())
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }

  /** The key's name. */
  public String name() {
    return name;
  }

  private byte[] keyHash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(digest.digest(typedKey()), 4);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] typedKey() {
    byte[] typed = new byte[1 + RAW_KEY];
    typed[0] = ED25519;
    System.arraycopy(rawPublicKey, 0, typed, 1, RAW_KEY);
    return typed;
  }
}
