package platewarden.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A public key in signed-note form, {@code name+hash+key}: a log's (Ed25519) or a witness's
 * (cosignature/v1).
 */
public final class VerifierKey {

  /** A log's key. */
  static final byte ED25519 = 1;

  /** A witness's key (C2SP tlog-cosignature). */
  static final byte COSIGNATURE = 4;

  private static final int RAW = 32;
  private static final int SIGNATURE = 64;
  private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String name;
  private final byte type;
  private final byte[] hash;
  private final String written;
  private final PublicKey key;

  private VerifierKey(String name, byte type, byte[] raw) {
    if (name.isEmpty() || name.contains(" ") || name.contains("+")) {
      throw new IllegalArgumentException("A key's name has no spaces and no plus signs");
    }
    byte[] typed = ByteBuffer.allocate(1 + RAW).put(type).put(raw).array();
    this.name = name;
    this.type = type;
    this.hash = hash(name, typed);
    this.written =
        name
            + "+"
            + HexFormat.of().formatHex(hash)
            + "+"
            + Base64.getEncoder().encodeToString(typed);
    this.key = publicKey(raw);
  }

  /** The key of a log's signer, or with {@code witness} of a cosigner's. */
  static VerifierKey of(String name, PublicKey key, boolean witness) {
    byte[] encoded = key.getEncoded();
    byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
    return new VerifierKey(name, witness ? COSIGNATURE : ED25519, raw);
  }

  /**
   * Reads a key.
   *
   * @throws IllegalArgumentException when it is none, or its hash is not its own
   */
  public static VerifierKey parse(String text) {
    String[] parts = text.strip().split("\\+", 3);
    if (parts.length == 3) {
      byte[] typed = Base64.getDecoder().decode(parts[2]);
      if (typed.length == 1 + RAW && (typed[0] == ED25519 || typed[0] == COSIGNATURE)) {
        VerifierKey key =
            new VerifierKey(parts[0], typed[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (key.written.equals(text.strip())) {
          return key;
        }
      }
    }
    throw new IllegalArgumentException(
        "Not a verifier key: name+hash+key with an Ed25519 key was expected");
  }

  /** Whether a signature beneath this note is this key's and right. */
  public boolean verifies(Note note) {
    return signatureOn(note).isPresent();
  }

  /** This key's right signature beneath a note, if it is there. */
  public Optional<Note.Signature> signatureOn(Note note) {
    return note.signatures().stream().filter(each -> verifies(note.text(), each)).findFirst();
  }

  private boolean verifies(String text, Note.Signature signature) {
    byte[] bytes = signature.bytes();
    int stamp = type == COSIGNATURE ? Long.BYTES : 0;
    if (!signature.name().equals(name)
        || bytes.length != hash.length + stamp + SIGNATURE
        || !Arrays.equals(bytes, 0, hash.length, hash, 0, hash.length)) {
      return false;
    }
    String signed =
        stamp == 0 ? text : cosigned(ByteBuffer.wrap(bytes, hash.length, stamp).getLong(), text);
    try {
      java.security.Signature check = java.security.Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(signed.getBytes(StandardCharsets.UTF_8));
      return check.verify(bytes, hash.length + stamp, SIGNATURE);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** What a witness signs: the time in seconds since 1970, and the checkpoint's text. */
  static String cosigned(long seconds, String text) {
    return "cosignature/v1\ntime " + seconds + "\n" + text;
  }

  /** The key's name. */
  public String name() {
    return name;
  }

  /** Whether it is a witness's. */
  public boolean isWitness() {
    return type == COSIGNATURE;
  }

  byte[] hash() {
    return hash.clone();
  }

  /** {@code name+hash+key}. */
  @Override
  public String toString() {
    return written;
  }

  private static byte[] hash(String name, byte[] typed) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(digest.digest(typed), 4);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PublicKey publicKey(byte[] raw) {
    try {
      byte[] encoded = ByteBuffer.allocate(X509_HEAD.length + RAW).put(X509_HEAD).put(raw).array();
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Not an Ed25519 key", e);
    }
  }
}
