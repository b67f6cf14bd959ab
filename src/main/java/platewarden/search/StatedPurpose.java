package platewarden.search;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the purpose that was named comes to. */
public enum StatedPurpose {
  /** None was named. */
  NONE,
  /** One of the four of GO-445.17 Operations 4. */
  LAWFUL,
  /** A patrol purpose: it serves live alerts and entries, never stored data (13.824 subd. 7(b)). */
  PATROL,
  /** Surveillance, tracking or lawful gatherings: forbidden by GO-445.17 Operations 5. */
  SURVEILLANCE,
  /** Anything else; the list of purposes is closed. */
  OTHER;

  /** Reads the code of a purpose; what is not known is {@link #OTHER}. */
  static StatedPurpose of(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return NONE;
    }
    String name = code.strip().toUpperCase(Locale.ROOT);
    if (Arrays.stream(Purpose.values()).anyMatch(one -> one.name().equals(name))) {
      return LAWFUL;
    }
    if (name.contains("PATROL")) {
      return PATROL;
    }
    return name.matches(".*(SURVEIL|MONITOR|TRACK|FIRST_AMENDMENT|PROTEST|ASSEMBLY).*")
        ? SURVEILLANCE
        : OTHER;
  }
}
