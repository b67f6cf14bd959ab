package platewarden.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A citation, as rules and processes quote it: {@code 13.824 subd. 3(a)}, {@code GO-445.17 Access}.
 *
 * @param citation the text, checked against the grammar of rules/law.yaml
 */
public record Clause(@JsonValue String citation) {

  private static final Pattern GRAMMAR =
      Pattern.compile(
          "(?:\\d{1,3}[A-Z]?\\.\\d{1,4}(?: subd\\. \\d{1,2}[a-z]?)?(?:\\([a-z]{1,4}\\)|\\(\\d{1,2}\\))*"
              + "|Minn\\. R\\. \\d{4}\\.\\d{4}(?: subp\\. \\d{1,2})?"
              + "|GO-445\\.17 [A-Z][A-Za-z]+(?: \\d{1,2}|\\([a-z]\\))?)");

  /** Refuses what is not a citation. */
  public Clause {
    if (!GRAMMAR.matcher(citation).matches()) {
      throw new IllegalArgumentException("Not a citation: " + citation);
    }
  }

  /** The clause of this citation. */
  @JsonCreator
  public static Clause of(String citation) {
    return new Clause(citation);
  }

  @Override
  public String toString() {
    return citation;
  }
}
