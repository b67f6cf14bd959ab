package platewarden.reads.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import platewarden.reads.KeepsReads;
import platewarden.reads.Read;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/**
 * Pictures, each sealed under its collection day's key, in the day's folder: a thousand files,
 * among which the reads are spread by their ids. A day's folder goes in a second or two however
 * many pictures it has, and a read's pictures are found by looking through one small file.
 */
@Component
class Pictures implements KeepsReads {

  private static final int FILES = 1024;

  private final Path root;
  private final Sealing sealing;
  private final List<ReentrantLock> locks =
      IntStream.range(0, FILES).mapToObj(any -> new ReentrantLock()).toList();

  Pictures(@Value("${platewarden.images-directory}") Path root, Sealing sealing) {
    this.root = root.toAbsolutePath();
    this.sealing = sealing;
  }

  /** Writes the pictures of these reads; on return they are on the disk. */
  void write(List<Read> reads) {
    Map<LocalDate, Map<Integer, List<PictureFile.Sealed>>> written = new TreeMap<>();
    for (Read read : reads) {
      for (int number = 0; number < read.images().size(); number++) {
        written
            .computeIfAbsent(read.day(), day -> new TreeMap<>())
            .computeIfAbsent(place(read.id()), place -> new ArrayList<>())
            .add(
                new PictureFile.Sealed(
                    read.id(),
                    number,
                    sealing.seal(
                        KeyScope.ofDay(read.day()),
                        read.images().get(number).bytes(),
                        context(read.id(), number))));
      }
    }
    written.forEach(
        (day, places) -> {
          makeFolder(day);
          places.forEach(
              (place, pictures) ->
                  with(
                      day,
                      place,
                      file -> {
                        file.add(pictures);
                        return pictures.size();
                      }));
        });
  }

  private void makeFolder(LocalDate day) {
    try {
      Files.createDirectories(folder(day));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The picture, opened; empty when there is none. */
  Optional<byte[]> read(LocalDate day, UUID read, int number) {
    return with(day, place(read), file -> file.find(read, number))
        .map(bytes -> sealing.open(KeyScope.ofDay(day), bytes, context(read, number)));
  }

  /** Removes the pictures of a read whose row did not come to be. */
  void remove(LocalDate day, UUID read) {
    with(day, place(read), file -> file.blank(read::equals));
  }

  @Override
  public String store() {
    return "images";
  }

  /** The day's key is gone, so files are let go as they are; the folder is written once. */
  @Override
  public long destroyDay(LocalDate day) {
    long[] destroyed = {0};
    forEach(
        folder(day),
        file -> {
          destroyed[0] += new PictureFile(file).pictures();
          Files.delete(file);
        });
    try {
      if (Files.deleteIfExists(folder(day))) {
        try (FileChannel written = FileChannel.open(root, StandardOpenOption.READ)) {
          written.force(true);
        }
      }
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

  /** Sealed under a key that lives on: written over where they lie. */
  @Override
  public long destroyReads(LocalDate day, Set<UUID> ids) {
    return sum(day, ids, file -> file.blank(ids::contains));
  }

  @Override
  public long remainingReads(LocalDate day, Set<UUID> ids) {
    return sum(day, ids, file -> file.count(ids::contains));
  }

  private long sum(LocalDate day, Set<UUID> ids, Function<PictureFile, Integer> what) {
    return ids.stream().map(Pictures::place).collect(Collectors.toSet()).stream()
        .mapToLong(place -> with(day, place, what))
        .sum();
  }

  /** Does something with a file while nobody else does. */
  private <T> T with(LocalDate day, int place, Function<PictureFile, T> what) {
    ReentrantLock lock = locks.get(place);
    lock.lock();
    try {
      return what.apply(new PictureFile(folder(day).resolve("%03x".formatted(place))));
    } finally {
      lock.unlock();
    }
  }

  private static int place(UUID read) {
    return (int) (read.getLeastSignificantBits() & (FILES - 1));
  }

  /** What is done with a file. */
  private interface WithFile {
    void accept(Path file) throws IOException;
  }

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

  private static byte[] context(UUID read, int number) {
    return ("picture " + read + " " + number).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }
}
