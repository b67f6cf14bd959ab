package platewarden.investigation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import platewarden.law.Law;
import platewarden.law.LawReader;

/** The law of the file, as the application reads it. */
public final class LawOfTests {

  private LawOfTests() {}

  /** The law. */
  public static Law read() {
    return with("", "");
  }

  /** The law with one text of the file exchanged. */
  public static Law with(String text, String by) {
    try {
      String file = Files.readString(Path.of("rules/law.yaml"));
      if (!file.contains(text)) {
        throw new IllegalArgumentException("The law file has no " + text);
      }
      return LawReader.read(text.isEmpty() ? file : file.replace(text, by), "law.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
