package platewarden.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SignedNoteTest {

  /** The key pair and the note in the documentation of golang.org/x/mod/sumdb/note. */
  private static final String PUBLISHED_PRIVATE = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

  private static final String PUBLISHED_VERIFIER =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String PUBLISHED_TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String PUBLISHED_SIGNATURE =
      "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

  private final SignedNote published = published();

  @Test
  void the_published_key_makes_the_published_note() {
    assertThat(published.verifierKey()).isEqualTo(PUBLISHED_VERIFIER);
    assertThat(published.sign(PUBLISHED_TEXT))
        .isEqualTo(PUBLISHED_TEXT + "\n" + PUBLISHED_SIGNATURE);
  }

  @Test
  void a_fresh_key_makes_notes_that_its_verifier_key_alone_verifies()
      throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    SignedNote signer =
        new SignedNote("platewarden.local/lpr", pair.getPrivate(), pair.getPublic());

    String note = signer.sign("origin\n12\nroot\n");

    assertThat(verifies(note, signer.verifierKey())).isTrue();
    assertThat(verifies(note.replace("\n12\n", "\n13\n"), signer.verifierKey())).isFalse();
    assertThat(verifies(note, PUBLISHED_VERIFIER)).isFalse();
  }

  @Test
  void a_text_without_its_last_line_feed_is_not_a_note() {
    assertThatThrownBy(() -> published.sign("origin")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_name_that_a_verifier_could_not_take_apart_is_refused() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    for (String name : new String[] {"", "a b", "a+b"}) {
      assertThatThrownBy(() -> new SignedNote(name, pair.getPrivate(), pair.getPublic()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** As C2SP signed-note says, from the verifier key's three parts. */
  private static boolean verifies(String note, String verifierKey) throws GeneralSecurityException {
    String[] parts = verifierKey.split("\\+", 3);
    byte[] typed = Base64.getDecoder().decode(parts[2]);
    int gap = note.lastIndexOf("\n\n");
    String text = note.substring(0, gap + 1);
    String[] line = note.substring(gap + 2).strip().split(" ", 3);
    byte[] signed = Base64.getDecoder().decode(line[2]);
    if (!line[0].equals("\u2014")
        || !line[1].equals(parts[0])
        || !HexFormat.of().formatHex(signed, 0, 4).equals(parts[1])) {
      return false;
    }
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(publicKey(Arrays.copyOfRange(typed, 1, typed.length)));
    signature.update(text.getBytes(StandardCharsets.UTF_8));
    return signature.verify(signed, 4, signed.length - 4);
  }

  private static SignedNote published() {
    try {
      byte[] typedSeed = Base64.getDecoder().decode(PUBLISHED_PRIVATE);
      byte[] typedKey = Base64.getDecoder().decode(PUBLISHED_VERIFIER.split("\\+", 3)[2]);
      PrivateKey seed =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(
                  new EdECPrivateKeySpec(
                      NamedParameterSpec.ED25519, Arrays.copyOfRange(typedSeed, 1, 33)));
      return new SignedNote("PeterNeumann", seed, publicKey(Arrays.copyOfRange(typedKey, 1, 33)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
    byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
    byte[] encoded = Arrays.copyOf(prefix, prefix.length + raw.length);
    System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }
}
