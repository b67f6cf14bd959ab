package platewarden.trail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile stands below its level: {@code x001/x234/067.p/12}.
 *
 * @param tile its number
 * @param width 256, or fewer for one at the right edge
 */
public record TilePath(long tile, int width) {

  private static final Pattern PATH =
      Pattern.compile("((?:x\\d{3}/){0,5})(\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

  /** Reads a path; empty when it is none. */
  public static Optional<TilePath> parse(String path) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches() || matcher.group(1).startsWith("x000/")) {
      return Optional.empty();
    }
    long tile = Long.parseLong(matcher.group(1).replaceAll("[x/]", "") + matcher.group(2));
    int width = matcher.group(3) == null ? TrailTiles.WIDTH : Integer.parseInt(matcher.group(3));
    return matcher.group(3) != null && width >= TrailTiles.WIDTH
        ? Optional.empty()
        : Optional.of(new TilePath(tile, width));
  }

  /** The path. */
  @Override
  public String toString() {
    StringBuilder path = new StringBuilder(String.format("%03d", tile % 1000));
    for (long rest = tile / 1000; rest > 0; rest /= 1000) {
      path.insert(0, String.format("x%03d/", rest % 1000));
    }
    return width == TrailTiles.WIDTH ? path.toString() : path + ".p/" + width;
  }
}
