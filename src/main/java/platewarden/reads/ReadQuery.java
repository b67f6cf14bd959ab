package platewarden.reads;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to look for. Built by {@code search} from a checked request; the index makes a query of its
 * own typed parts from it and never passes text of a user's as query syntax.
 *
 * @param plate exact, normalised; or null
 * @param pattern normalised letters and digits with {@code *} and {@code ?}; or null
 * @param near within a distance of a place; or null
 * @param from first instant of collection, inclusive
 * @param to last instant of collection, exclusive
 * @param readers only these; empty for all
 * @param fuzzy also plates that look alike
 */
public record ReadQuery(
    @Nullable String plate,
    @Nullable String pattern,
    @Nullable Near near,
    Instant from,
    Instant to,
    Set<String> readers,
    boolean fuzzy) {

  /** A circle; degrees of WGS 84 and metres. */
  public record Near(double latitude, double longitude, double radiusMetres) {}
}
