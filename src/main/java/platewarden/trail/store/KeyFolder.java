package platewarden.trail.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import platewarden.trail.SignedNote;

/**
 * The log's Ed25519 keys in a folder beside the other keys, never in the database: the one that
 * signs, its successor for a moment, and those that signed before.
 */
@Component
class KeyFolder {

  private static final String SIGNER = "signer";
  private static final String NEXT = "next";
  private static final String RETIRED = "retired-";
  private static final String SECRET = ".pkcs8";
  private static final String OPEN = ".x509";

  private final Path folder;
  private final String origin;
  private volatile SignedNote signer;

  KeyFolder(
      @Value("${platewarden.keys-directory}") Path keys,
      @Value("${platewarden.trail.origin}") String origin)
      throws IOException, GeneralSecurityException {
    this.folder = keys.toAbsolutePath().resolve("trail");
    this.origin = origin;
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    boolean whole = Files.exists(file(SIGNER, SECRET)) && Files.exists(file(SIGNER, OPEN));
    if (!whole && Files.exists(file(NEXT, OPEN))) {
      promote();
    } else if (!Files.exists(file(SIGNER, OPEN))) {
      make(SIGNER);
    }
    this.signer = read(SIGNER);
  }

  /** Whatever signs now. */
  SignedNote signer() {
    return signer;
  }

  /** The verifier keys of the one that signs and of those that signed before. */
  List<String> everyKey() {
    List<String> keys = new ArrayList<>(List.of(signer.verifierKey()));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith(RETIRED) && name.endsWith(OPEN)) {
          keys.add(read(name.substring(0, name.length() - OPEN.length())).verifierKey());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return keys;
  }

  /** The folder, for what has to be kept where the database's administrator is not. */
  Path folder() {
    return folder;
  }

  /** Makes a successor, or takes the one of a rotation that did not come to its end. */
  synchronized SignedNote successor() {
    try {
      make(NEXT);
      return read(NEXT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From here on the successor signs. */
  synchronized void change() {
    try {
      retire(SECRET);
      retire(OPEN);
      promote();
      signer = read(SIGNER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void retire(String kind) throws IOException {
    Files.move(file(SIGNER, kind), file(RETIRED + signer.keyHash(), kind));
  }

  private void promote() throws IOException {
    for (String kind : new String[] {SECRET, OPEN}) {
      if (Files.exists(file(NEXT, kind))) {
        Files.move(
            file(NEXT, kind),
            file(SIGNER, kind),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private void make(String name) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Files.deleteIfExists(file(name, OPEN));
    Files.deleteIfExists(file(name, SECRET));
    Files.createFile(
        file(name, SECRET),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(file(name, SECRET), pair.getPrivate().getEncoded());
    Files.write(file(name, OPEN), pair.getPublic().getEncoded());
  }

  private SignedNote read(String name) throws IOException, GeneralSecurityException {
    KeyFactory factory = KeyFactory.getInstance("Ed25519");
    return new SignedNote(
        origin,
        factory.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file(name, SECRET)))),
        factory.generatePublic(new X509EncodedKeySpec(Files.readAllBytes(file(name, OPEN)))));
  }

  private Path file(String name, String kind) {
    return folder.resolve(name + kind);
  }
}
