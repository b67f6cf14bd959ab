package platewarden.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Secrets between the application and its own children: made once, readable by the owner alone. */
final class Secrets {

  private final Path directory;
  private final SecureRandom random = new SecureRandom();

  Secrets(Path directory) {
    this.directory = directory;
  }

  String of(String name) {
    try {
      Path file = directory.resolve(name);
      if (!Files.exists(file)) {
        Files.createDirectories(
            directory,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        byte[] secret = new byte[24];
        random.nextBytes(secret);
        Files.writeString(file, HexFormat.of().formatHex(secret));
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
