package platewarden.destruction.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The ids of destroyed reads, a file for each day that lives, outside the database: a restored
 * backup knows nothing of what was destroyed after it. Ids are chance and say nothing of a read.
 */
@Component
class DestroyedReadsJournal {

  private static final int ID = 2 * Long.BYTES;

  private final Path root;

  DestroyedReadsJournal(
      @Value("${platewarden.ledger-directory:${platewarden.data}/ledger}") Path root) {
    this.root = root.toAbsolutePath();
  }

  /** On return they are on the disk. */
  synchronized void add(Map<LocalDate, Set<UUID>> reads) {
    reads.forEach(
        (day, ids) -> {
          ByteBuffer bytes = ByteBuffer.allocate(ids.size() * ID);
          ids.forEach(
              id ->
                  bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
          bytes.flip();
          try {
            Files.createDirectories(root);
            try (FileChannel file =
                FileChannel.open(
                    root.resolve(day.toString()),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
              // A crash may have left part of an id at the end.
              file.position(file.size() - file.size() % ID);
              while (bytes.hasRemaining()) {
                file.write(bytes);
              }
              file.force(true);
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  synchronized Map<LocalDate, Set<UUID>> all() {
    Map<LocalDate, Set<UUID>> all = new TreeMap<>();
    if (!Files.isDirectory(root)) {
      return all;
    }
    try (Stream<Path> files = Files.list(root)) {
      for (Path file : files.toList()) {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        Set<UUID> ids = new HashSet<>();
        while (bytes.remaining() >= ID) {
          ids.add(new UUID(bytes.getLong(), bytes.getLong()));
        }
        all.put(LocalDate.parse(file.getFileName().toString()), ids);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  synchronized void strike(LocalDate day) {
    try {
      Files.deleteIfExists(root.resolve(day.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
