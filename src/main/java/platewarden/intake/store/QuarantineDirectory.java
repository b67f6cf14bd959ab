package platewarden.intake.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import platewarden.intake.Quarantine;
import platewarden.platform.Days;
import platewarden.reads.KeepsReads;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;

/**
 * A folder for each day of receipt, a sealed file and a note of the reasons for each thing put
 * aside. The key of a day goes when its last file is due; it holds reads, so destruction knows it.
 */
@Component
class QuarantineDirectory implements Quarantine, KeepsReads {

  private static final String SEALED = ".sealed";
  private static final String NOTE = ".reasons.json";

  private final ObjectMapper json = new ObjectMapper();
  private final Path root;
  private final Sealing sealing;

  QuarantineDirectory(
      @Value("${platewarden.quarantine-directory:${platewarden.data:data}/quarantine}") Path root,
      Sealing sealing) {
    this.root = root;
    this.sealing = sealing;
  }

  @Override
  public String keep(
      Instant receivedAt, @Nullable String readerId, List<String> reasons, byte[] content) {
    LocalDate day = Days.of(receivedAt);
    String id = UUID.randomUUID().toString();
    Map<String, Object> note = new LinkedHashMap<>();
    note.put("receivedAt", receivedAt.toString());
    note.put("reader", readerId == null ? "unknown" : readerId);
    note.put("reasons", reasons);
    try {
      Path folder = Files.createDirectories(root.resolve(day.toString()));
      write(folder.resolve(id + SEALED), sealing.seal(scope(day), content, context(id)));
      write(folder.resolve(id + NOTE), json.writeValueAsBytes(note));
    } catch (IOException e) {
      throw new UncheckedIOException("The quarantine cannot be written", e);
    }
    return id;
  }

  /** Opens what was put aside; for tests and for whoever is to look. */
  byte[] open(LocalDate day, String id) throws IOException {
    Path file = root.resolve(day.toString()).resolve(id + SEALED);
    return sealing.open(scope(day), Files.readAllBytes(file), context(id));
  }

  @Override
  public long destroyReceivedBefore(Instant time) {
    long destroyed = 0;
    for (Path folder : folders(day -> !day.isAfter(Days.of(time)))) {
      LocalDate day = day(folder);
      boolean all = !day.plusDays(1).atStartOfDay(Days.SAINT_PAUL).toInstant().isAfter(time);
      if (all) {
        destroyed += destroyFolder(folder);
      } else {
        destroyed += deleteFiles(folder, file -> receivedBefore(file, time));
      }
    }
    return destroyed;
  }

  @Override
  public String store() {
    return "quarantine";
  }

  /** What was received up to that day may hold its reads; all of it is past its day by then. */
  @Override
  public long destroyDay(LocalDate day) {
    return folders(each -> !each.isAfter(day)).stream().mapToLong(this::destroyFolder).sum();
  }

  @Override
  public long remaining(LocalDate day) {
    return folders(each -> !each.isAfter(day)).stream().mapToLong(this::sealedFiles).sum();
  }

  @Override
  public Optional<LocalDate> oldest() {
    return folders(any -> true).stream()
        .filter(folder -> sealedFiles(folder) > 0)
        .map(QuarantineDirectory::day)
        .min(LocalDate::compareTo);
  }

  /** What lies here never became a read, so it has no id; it goes within a day of its receipt. */
  @Override
  public long destroyReads(LocalDate day, Set<UUID> ids) {
    return 0;
  }

  @Override
  public long remainingReads(LocalDate day, Set<UUID> ids) {
    return 0;
  }

  private long destroyFolder(Path folder) {
    // The key first: after a crash the rest is noise, and is removed by the next call.
    sealing.destroy(scope(day(folder)));
    long destroyed = deleteFiles(folder, file -> true);
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The quarantine cannot be emptied", e);
    }
    return destroyed;
  }

  private long deleteFiles(Path folder, Predicate<Path> due) {
    long sealedFiles = 0;
    for (Path file : list(folder)) {
      if (due.test(file)) {
        try {
          Files.delete(file);
        } catch (IOException e) {
          throw new UncheckedIOException("The quarantine cannot be emptied", e);
        }
        sealedFiles += file.toString().endsWith(SEALED) ? 1 : 0;
      }
    }
    return sealedFiles;
  }

  private long sealedFiles(Path folder) {
    return list(folder).stream().filter(file -> file.toString().endsWith(SEALED)).count();
  }

  private List<Path> folders(Predicate<LocalDate> which) {
    return Files.isDirectory(root)
        ? list(root).stream()
            .filter(Files::isDirectory)
            .filter(folder -> isDay(folder) && which.test(day(folder)))
            .toList()
        : List.of();
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The quarantine cannot be read", e);
    }
  }

  private static boolean receivedBefore(Path file, Instant time) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(time);
    } catch (IOException e) {
      throw new UncheckedIOException("The quarantine cannot be read", e);
    }
  }

  private static boolean isDay(Path folder) {
    try {
      day(folder);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static LocalDate day(Path folder) {
    return LocalDate.parse(folder.getFileName().toString());
  }

  private static KeyScope scope(LocalDate day) {
    return new KeyScope("quarantine", day.toString());
  }

  private static byte[] context(String id) {
    return id.getBytes(StandardCharsets.US_ASCII);
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }
}
