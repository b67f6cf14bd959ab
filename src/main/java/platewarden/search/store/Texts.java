package platewarden.search.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import platewarden.search.Purpose;

/** What of a request stands unsealed beside it: a lawful purpose's code, and a case number. */
final class Texts {

  private static final int LONGEST = 60;

  private Texts() {}

  static String purpose(@Nullable String code) {
    return code == null
        ? "NONE"
        : Arrays.stream(Purpose.values())
            .map(Enum::name)
            .filter(name -> name.equalsIgnoreCase(code.strip()))
            .findFirst()
            .orElse("OTHER");
  }

  /** A case number; what is no number of a case stays in the sealed request only. */
  static @Nullable String short60(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String text = typed.strip();
    return text.length() <= LONGEST && text.matches("[0-9A-Za-z./-]+") && text.matches(".*\\d.*")
        ? text
        : "OTHER";
  }
}
