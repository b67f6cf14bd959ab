package platewarden.sealing.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;

/**
 * Files of key material, readable by their owner alone. What {@link #write} returned from is on the
 * disk; what {@link #destroy} returned from is not.
 */
final class KeyDirectory {

  private static final String TOMBSTONE = ".destroyed";

  private final Path root;

  KeyDirectory(Path root) {
    this.root = root;
    makeDirectory(root);
  }

  Optional<byte[]> read(String name) {
    try {
      Path file = root.resolve(name);
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a new file; under its name there is either all of it or nothing. */
  void write(String name, byte[] content) {
    try {
      Path file = root.resolve(name);
      makeDirectory(folder(file));
      Path unfinished = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(unfinished);
      Files.createFile(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      force(unfinished, content);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      forceDirectory(folder(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isDestroyed(String name) {
    return Files.exists(root.resolve(name + TOMBSTONE));
  }

  /** Tombstone first: a crash in between leaves a dead name, never a name that could live again. */
  void destroy(String name) {
    try {
      if (!isDestroyed(name)) {
        write(name + TOMBSTONE, new byte[0]);
      }
      Path file = root.resolve(name);
      if (Files.exists(file)) {
        force(file, new byte[(int) Files.size(file)]);
        Files.delete(file);
        forceDirectory(folder(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void force(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.getParent());
  }

  private static void forceDirectory(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void makeDirectory(Path directory) {
    try {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
