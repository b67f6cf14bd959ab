package platewarden.trail.offline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import platewarden.trail.Checkpoint;
import platewarden.trail.SignedNote;

/** A witness's folder: its key, and the last checkpoint that it cosigned. */
final class WitnessState {

  private final Path folder;

  WitnessState(Path folder) throws IOException {
    this.folder = folder;
    if (!Files.exists(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  SignedNote signer(String name) throws IOException, GeneralSecurityException {
    Path secret = folder.resolve("key.pkcs8");
    Path open = folder.resolve("key.x509");
    if (!Files.exists(open)) {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      Files.deleteIfExists(secret);
      Files.createFile(
          secret,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(secret, pair.getPrivate().getEncoded());
      replace(open, pair.getPublic().getEncoded());
    }
    KeyFactory factory = KeyFactory.getInstance("Ed25519");
    return new SignedNote(
        name,
        factory.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(secret))),
        factory.generatePublic(new X509EncodedKeySpec(Files.readAllBytes(open))));
  }

  Optional<Checkpoint> last() throws IOException {
    Path file = folder.resolve("last");
    return Files.exists(file)
        ? Optional.of(Checkpoint.parse(Files.readString(file)))
        : Optional.empty();
  }

  /** On return it is on the disk: a witness that forgot would cosign a fork. */
  void keep(Checkpoint checkpoint) throws IOException {
    replace(folder.resolve("last"), checkpoint.text().getBytes(StandardCharsets.UTF_8));
  }

  private void replace(Path file, byte[] content) throws IOException {
    Path next = folder.resolve(file.getFileName() + ".next");
    try (FileChannel channel =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
