package platewarden.sealing;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What a key is for. Each scope has one key; what is sealed under it is readable until the key is
 * destroyed, and never after.
 *
 * @param kind the kind of data, for example {@code reads}
 * @param name the day, hold or case, for example {@code 2026-11-24}
 */
public record KeyScope(String kind, String name) {

  private static final Pattern SAFE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /** Refuses names that could leave the key store's directory. */
  public KeyScope {
    if (!SAFE.matcher(kind).matches() || !SAFE.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a key scope");
    }
  }

  /** The key of a collection day (America/Chicago). */
  public static KeyScope ofDay(LocalDate day) {
    return new KeyScope("reads", day.toString());
  }

  @Override
  public String toString() {
    return kind + "/" + name;
  }
}
