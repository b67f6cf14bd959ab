package platewarden.destruction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for a text in every file of the data folder, byte by byte, but in programs. */
public final class FilesWith {

  private static final Path DATA = Path.of("target/it-data");

  private FilesWith() {}

  /** The files in which the text stands in clear. */
  public static List<Path> text(String text) throws IOException {
    List<Path> with = new ArrayList<>();
    try (Stream<Path> files = Files.walk(DATA)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean program =
            file.startsWith(DATA.resolve("embedded"))
                || file.startsWith(DATA.resolve("keycloak/lib"));
        if (!program && contains(file, text)) {
          with.add(file);
        }
      }
    }
    return with;
  }

  private static boolean contains(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException vanished) {
      // A file that its owner removed meanwhile holds nothing.
      return false;
    }
  }
}
