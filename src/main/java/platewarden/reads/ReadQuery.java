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
 * @param region the issuing state ({@code US-MN}); plates of no known state are found too; or null
 * @param near within a distance of a place; or null
 * @param box within a rectangle; or null
 * @param from first instant of collection, inclusive
 * @param to last instant of collection, exclusive
 * @param readers only these; empty for all
 * @param fuzzy also plates that look alike
 */
public record ReadQuery(
    @Nullable String plate,
    @Nullable String pattern,
    @Nullable String region,
    @Nullable Near near,
    @Nullable Box box,
    Instant from,
    Instant to,
    Set<String> readers,
    boolean fuzzy) {

  /** A query for plates of any state, and for no rectangle. */
  public ReadQuery(
      @Nullable String plate,
      @Nullable String pattern,
      @Nullable Near near,
      Instant from,
      Instant to,
      Set<String> readers,
      boolean fuzzy) {
    this(plate, pattern, null, near, null, from, to, readers, fuzzy);
  }

  /** A circle; degrees of WGS 84 and metres. */
  public record Near(double latitude, double longitude, double radiusMetres) {}

  /**
   * A rectangle of degrees of WGS 84. With {@code west} above {@code east} it lies across the date
   * line.
   */
  public record Box(double north, double south, double east, double west) {}
}
