package platewarden.search;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import platewarden.reads.Plates;
import platewarden.reads.ReadQuery;

/** Makes a typed query of what was typed, or says why it is none. */
final class QueryFromRequest {

  private static final Pattern WILDCARDS = Pattern.compile("[A-Z0-9*?]{1,30}");
  private static final double LONGEST_RADIUS_METRES = 10_000;
  private static final int MOST_READERS = 500;
  private static final int LONGEST_TEXT = 4_000;
  private static final double LONGEST_SIDE_METRES = 20_000;
  private static final double METRES_PER_DEGREE = 111_320;
  private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private QueryFromRequest() {}

  static ReadQuery of(SearchRequest request) {
    Instant from = request.from();
    Instant to = request.to();
    if (from == null || to == null || !from.isBefore(to)) {
      throw new MalformedSearch("Give a time window: from, and a later to.");
    }
    String plate = plate(request.plate());
    String pattern = pattern(request.pattern());
    if (plate != null && pattern != null) {
      throw new MalformedSearch("Give a plate or a pattern, not both.");
    }
    ReadQuery.Near near = request.near();
    if (near != null) {
      check(near);
    }
    ReadQuery.Box box = request.box();
    if (box != null) {
      check(box);
    }
    if (plate == null && pattern == null && near == null && box == null) {
      throw new MalformedSearch("Say what to look for: a plate, a pattern or a place.");
    }
    String basis = request.factualBasis();
    String exigency = request.exigency();
    if ((basis != null && basis.length() > LONGEST_TEXT)
        || (exigency != null && exigency.length() > LONGEST_TEXT)) {
      throw new MalformedSearch(
          "A reason has at most " + LONGEST_TEXT + " characters; the case file has the rest.");
    }
    if (request.fuzzy() && plate == null) {
      throw new MalformedSearch("Look-alikes are searched of a whole plate.");
    }
    if (request.readers().size() > MOST_READERS) {
      throw new MalformedSearch("Name at most " + MOST_READERS + " readers.");
    }
    return new ReadQuery(
        plate,
        pattern,
        region(request.region()),
        near,
        box,
        within(from),
        within(to),
        Set.copyOf(request.readers()),
        request.fuzzy());
  }

  private static @Nullable String plate(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String plate = Plates.normalise(typed);
    if (plate == null || plate.length() > Plates.LONGEST) {
      throw new MalformedSearch(
          "A plate has 1 to " + Plates.LONGEST + " letters and digits; * and ? make a pattern.");
    }
    if (typed.contains("*") || typed.contains("?")) {
      throw new MalformedSearch("A plate has no * and no ?; give it as a pattern.");
    }
    return plate;
  }

  private static @Nullable String pattern(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String pattern =
        typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replaceAll("\\*{2,}", "*");
    if (!WILDCARDS.matcher(pattern).matches()) {
      throw new MalformedSearch("A pattern has letters, digits, * and ?, at most 30.");
    }
    if (pattern.chars().filter(Character::isLetterOrDigit).count() < 2) {
      // One character, or none, would list everyone who drove by.
      throw new MalformedSearch("A pattern names at least two letters or digits.");
    }
    return pattern;
  }

  private static @Nullable String region(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String region = typed.strip().toUpperCase(Locale.ROOT);
    if (!REGION.matcher(region).matches()) {
      throw new MalformedSearch("A state is written like US-MN.");
    }
    return region;
  }

  /** Nothing was collected outside these, and no calendar has to be asked beyond them. */
  private static Instant within(Instant typed) {
    return typed.isBefore(FIRST) ? FIRST : typed.isAfter(LAST) ? LAST : typed;
  }

  private static void check(ReadQuery.Box box) {
    boolean onEarth =
        Math.abs(box.north()) <= 90
            && Math.abs(box.south()) <= 90
            && Math.abs(box.east()) <= 180
            && Math.abs(box.west()) <= 180
            && box.north() > box.south();
    double degreesWide = box.east() - box.west() + (box.east() < box.west() ? 360 : 0);
    double wide =
        degreesWide * METRES_PER_DEGREE * Math.cos(Math.toRadians((box.north() + box.south()) / 2));
    double high = (box.north() - box.south()) * METRES_PER_DEGREE;
    if (!onEarth || !(wide > 0) || wide > LONGEST_SIDE_METRES || !(high <= LONGEST_SIDE_METRES)) {
      throw new MalformedSearch(
          "An area has degrees north above south, east and west, and sides of up to 20,000 metres.");
    }
  }

  private static void check(ReadQuery.Near near) {
    boolean onEarth = Math.abs(near.latitude()) <= 90 && Math.abs(near.longitude()) <= 180;
    if (!onEarth || !(near.radiusMetres() > 0 && near.radiusMetres() <= LONGEST_RADIUS_METRES)) {
      throw new MalformedSearch(
          "A place has degrees of latitude and longitude and a radius of up to 10,000 metres.");
    }
  }
}
