package platewarden.search.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import platewarden.platform.Days;

/**
 * Where found reads stand on a plain map and on a time line, in the units of an SVG. The pictures
 * need neither tiles nor a script.
 */
record Drawing(List<Mark> map, List<Mark> times, List<Label> days) {

  /** The drawing's width and height, for both pictures. */
  static final int WIDTH = 520;

  static final int MAP_HEIGHT = 340;
  static final int TIME_WIDTH = 900;
  static final int TIME_HEIGHT = 140;
  private static final int MARGIN = 28;
  private static final double SMALLEST_DEGREES = 0.004;

  /** A numbered spot. */
  record Mark(int number, String x, String y) {}

  /** A day under the time line. */
  record Label(String text, String x) {}

  static Drawing of(List<FoundLine> lines, Instant from, Instant to) {
    return new Drawing(map(lines), times(lines, from, to), days(from, to));
  }

  private static List<Mark> map(List<FoundLine> lines) {
    double south = 90;
    double north = -90;
    double west = 180;
    double east = -180;
    for (FoundLine line : lines) {
      Double lat = line.read().latitude();
      Double lon = line.read().longitude();
      if (lat != null && lon != null) {
        south = Math.min(south, lat);
        north = Math.max(north, lat);
        west = Math.min(west, lon);
        east = Math.max(east, lon);
      }
    }
    double middle = (north + south) / 2;
    double squeeze = Math.max(0.05, Math.cos(Math.toRadians(middle)));
    double high = Math.max(SMALLEST_DEGREES, north - south);
    double wide = Math.max(SMALLEST_DEGREES, (east - west) * squeeze);
    double scale = Math.min((WIDTH - 2.0 * MARGIN) / wide, (MAP_HEIGHT - 2.0 * MARGIN) / high);
    List<Mark> marks = new ArrayList<>();
    for (FoundLine line : lines) {
      Double lat = line.read().latitude();
      Double lon = line.read().longitude();
      if (lat != null && lon != null) {
        marks.add(
            new Mark(
                line.number(),
                units(WIDTH / 2.0 + (lon - (east + west) / 2) * squeeze * scale),
                units(MAP_HEIGHT / 2.0 - (lat - middle) * scale)));
      }
    }
    return marks;
  }

  private static List<Mark> times(List<FoundLine> lines, Instant from, Instant to) {
    double span = Math.max(1, Duration.between(from, to).toSeconds());
    List<Mark> marks = new ArrayList<>();
    for (FoundLine line : lines) {
      Instant at = line.read().collectedAt();
      ZonedDateTime local = at.atZone(Days.SAINT_PAUL);
      double x = Duration.between(from, at).toSeconds() / span;
      marks.add(
          new Mark(
              line.number(),
              units(60 + x * (TIME_WIDTH - 80)),
              units(12 + local.toLocalTime().toSecondOfDay() / 86_400.0 * (TIME_HEIGHT - 40))));
    }
    return marks;
  }

  private static List<Label> days(Instant from, Instant to) {
    List<Label> labels = new ArrayList<>();
    long seconds = Math.max(1, Duration.between(from, to).toSeconds());
    for (int i = 0; i < 5; i++) {
      ZonedDateTime at = from.plusSeconds(seconds * i / 5).atZone(Days.SAINT_PAUL);
      labels.add(
          new Label(
              at.getMonth().getDisplayName(java.time.format.TextStyle.SHORT, Locale.US)
                  + " "
                  + at.getDayOfMonth(),
              units(60 + i / 5.0 * (TIME_WIDTH - 80))));
    }
    return labels;
  }

  private static String units(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
