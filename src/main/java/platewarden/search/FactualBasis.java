package platewarden.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads whether a text states facts: which act, when, and what ties the vehicle to it. "Per
 * detective" and "suspicious" are none of these, however long the sentence. The words are in {@code
 * rules/factual-basis.txt}; each verdict can be traced to the line that gave it.
 */
public final class FactualBasis {

  private static final String WORDS = "rules/factual-basis.txt";

  private final Map<BasisElement, List<Pattern>> words;

  private FactualBasis(Map<BasisElement, List<Pattern>> words) {
    this.words = words;
  }

  /** The reader of the words that this program was built with. */
  public static FactualBasis fromClasspath() {
    Map<BasisElement, List<Pattern>> words = new EnumMap<>(BasisElement.class);
    try (InputStream file = FactualBasis.class.getClassLoader().getResourceAsStream(WORDS);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      List<Pattern> section = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (line.startsWith("[")) {
          section = new ArrayList<>();
          words.put(BasisElement.valueOf(line.substring(1, line.indexOf(']'))), section);
        } else {
          Objects.requireNonNull(section).add(pattern(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (words.size() != BasisElement.values().length) {
      throw new IllegalStateException(WORDS + " does not name every element");
    }
    return new FactualBasis(words);
  }

  private static Pattern pattern(String line) {
    return Pattern.compile(line, Pattern.CASE_INSENSITIVE);
  }

  /** Which elements a text has. */
  public Set<BasisElement> in(@Nullable String text) {
    Set<BasisElement> found = EnumSet.noneOf(BasisElement.class);
    if (text == null || text.isBlank()) {
      return found;
    }
    String one =
        Normalizer.normalize(text, Normalizer.Form.NFKC).replace('’', '\'').replaceAll("\\s+", " ");
    words.forEach(
        (element, patterns) -> {
          if (patterns.stream().anyMatch(pattern -> pattern.matcher(one).find())) {
            found.add(element);
          }
        });
    return found;
  }
}
