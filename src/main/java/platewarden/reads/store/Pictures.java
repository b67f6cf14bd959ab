package platewarden.reads.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
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

  private final Path root;
  private final Sealing sealing;

  Pictures(@Value("${platewarden.images-directory}") Path root, Sealing sealing) {
    this.root = root.toAbsolutePath();
    this.sealing = sealing;
  }

  /** Writes a picture; on return it is on the disk. */
  void write(LocalDate day, UUID read, int number, byte[] picture) {
    byte[] sealed = sealing.seal(KeyScope.ofDay(day), picture, context(read, number));
    Path file = file(day, read, number);
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    long destroyed = remaining(day);
    Path folder = folder(day);
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return destroyed;
  }

  @Override
  public long remaining(LocalDate day) {
    Path folder = folder(day);
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
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
