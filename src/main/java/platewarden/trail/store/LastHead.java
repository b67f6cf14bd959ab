package platewarden.trail.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.stereotype.Component;
import platewarden.trail.Checkpoint;

/**
 * The last checkpoint that was signed, kept beside the key and not in the database: a database that
 * was put back to an older state does not take it along.
 */
@Component
class LastHead {

  private final KeyFolder keys;

  LastHead(KeyFolder keys) {
    this.keys = keys;
  }

  Optional<Checkpoint> read() {
    try {
      Path file = file();
      return Files.exists(file)
          ? Optional.of(Checkpoint.parse(Files.readString(file)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void keep(Checkpoint head) {
    try {
      Path next = file().resolveSibling("head.next");
      Files.write(next, head.text().getBytes(StandardCharsets.UTF_8));
      Files.move(next, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One for each origin: a log that goes on under another name is another log. */
  private Path file() {
    return keys.folder().resolve("head-" + Integer.toHexString(keys.signer().name().hashCode()));
  }
}
