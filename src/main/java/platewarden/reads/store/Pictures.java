package platewarden.reads.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import platewarden.reads.KeepsReads;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/** Pictures, each in a sealed file in its collection day's folder. */
@Component
class Pictures implements KeepsReads {

  /** More pictures than any reader sends with a read; {@link #write} takes no more. */
  private static final int MOST = 64;

  private final Path root;
  private final Sealing sealing;

  Pictures(@Value("${platewarden.images-directory}") Path root, Sealing sealing) {
    this.root = root.toAbsolutePath();
    this.sealing = sealing;
  }

  /** Writes a picture; on return it is on the disk. */
  void write(LocalDate day, UUID read, int number, byte[] picture) {
    if (number >= MOST) {
      throw new IllegalArgumentException("More pictures than a read may have");
    }
    byte[] sealed = sealing.seal(KeyScope.ofDay(day), picture, context(read, number));
    Path file = file(day, read, number);
    try {
      Files.createDirectories(file.getParent());
      write(file, sealed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** The picture, opened; empty when there is none. */
  Optional<byte[]> read(LocalDate day, UUID read, int number) {
    Path file = file(day, read, number);
    try {
      return Files.exists(file)
          ? Optional.of(
              sealing.open(KeyScope.ofDay(day), Files.readAllBytes(file), context(read, number)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a picture whose row did not come to be. */
  void remove(LocalDate day, UUID read, int number) {
    try {
      Files.deleteIfExists(file(day, read, number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String store() {
    return "images";
  }

  @Override
  public long destroyDay(LocalDate day) {
    long[] destroyed = {0};
    forEach(
        folder(day),
        file -> {
          Files.delete(file);
          destroyed[0]++;
        });
    try {
      Files.deleteIfExists(folder(day));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return destroyed[0];
  }

  @Override
  public long remaining(LocalDate day) {
    long[] left = {Files.exists(folder(day)) ? 1 : 0};
    forEach(folder(day), file -> left[0]++);
    return left[0];
  }

  @Override
  public Optional<LocalDate> oldest() {
    if (!Files.isDirectory(root)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .map(folder -> LocalDate.parse(String.valueOf(folder.getFileName())))
          .min(LocalDate::compareTo);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long destroyReads(LocalDate day, Set<UUID> ids) {
    long destroyed = 0;
    for (Path file : of(day, ids)) {
      try {
        // Sealed under a key that lives on: written over before it is let go.
        write(file, new byte[(int) Files.size(file)]);
        Files.delete(file);
        destroyed++;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return destroyed;
  }

  @Override
  public long remainingReads(LocalDate day, Set<UUID> ids) {
    return of(day, ids).size();
  }

  /** Pictures are numbered without a gap, but a crash may have left one in the middle of a read. */
  private List<Path> of(LocalDate day, Set<UUID> ids) {
    List<Path> files = new ArrayList<>();
    for (UUID id : ids) {
      for (int number = 0; number < MOST; number++) {
        Path file = file(day, id, number);
        if (Files.exists(file)) {
          files.add(file);
        }
      }
    }
    return files;
  }

  /** What is done with a file. */
  private interface WithFile {
    void accept(Path file) throws IOException;
  }

  /** A million names need not be in memory at once. */
  private static void forEach(Path folder, WithFile action) {
    if (!Files.exists(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        action.accept(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder(LocalDate day) {
    return root.resolve(day.toString());
  }

  private Path file(LocalDate day, UUID read, int number) {
    return folder(day).resolve(read + "-" + number);
  }

  private static byte[] context(UUID read, int number) {
    return ("picture " + read + " " + number).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }
}
