package platewarden.preservation.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import platewarden.preservation.Area;
import platewarden.preservation.PreservationRequest;

/** The form as it was filled in; it comes back whole when something is missing. */
record PreservationForm(
    @Nullable String who,
    @Nullable String requesterName,
    @Nullable String representing,
    @Nullable String contact,
    @Nullable String caseNumber,
    @Nullable String court,
    @Nullable String pending,
    @Nullable String statement,
    @Nullable String ownWords,
    @Nullable String plates,
    @Nullable String place,
    @Nullable String latitude,
    @Nullable String longitude,
    @Nullable String radius,
    @Nullable String from,
    @Nullable String to,
    @Nullable String receipt,
    @Nullable String secret) {

  static final String STATEMENT = "The data may be used as exculpatory evidence.";

  static PreservationForm blank() {
    return new PreservationForm(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null);
  }

  /** Whether counsel asks; so until somebody says otherwise. */
  public boolean counsel() {
    return !"self".equals(who);
  }

  /** Whether the charge is said to be pending. */
  public boolean isPending() {
    return pending != null;
  }

  /** Whether the statement is ticked. */
  public boolean isStated() {
    return statement != null;
  }

  /** What cannot be read at all, by the field; then nothing is sent on. */
  Map<String, String> mistakes() {
    Map<String, String> mistakes = new LinkedHashMap<>();
    if (place != null || !blank(latitude) || !blank(longitude)) {
      boolean some = !blank(latitude) || !blank(longitude) || !blank(radius);
      if (some && (number(latitude) == null || number(longitude) == null)) {
        mistakes.put("latitude", "Write latitude and longitude as numbers, such as 44.9537");
      } else if (!blank(latitude) && number(radius) == null) {
        mistakes.put("radius", "Write how many meters around the place");
      }
    }
    if (time(from, AskedTimes::from) == null && !blank(from)) {
      mistakes.put("from", "Write the first day as a date");
    }
    if (time(to, AskedTimes::to) == null && !blank(to)) {
      mistakes.put("to", "Write the last day as a date");
    }
    return mistakes;
  }

  PreservationRequest request() {
    Double lat = number(latitude);
    Double lon = number(longitude);
    Double metres = number(radius);
    String own = blank(ownWords) ? null : ownWords;
    return new PreservationRequest(
        requesterName,
        counsel() ? named(representing) : null,
        contact,
        caseNumber,
        court,
        isPending(),
        own == null ? isStated() ? STATEMENT : null : own,
        lines(plates),
        place,
        lat == null || lon == null || metres == null ? null : new Area(lat, lon, metres),
        List.of(),
        time(from, AskedTimes::from),
        time(to, AskedTimes::to));
  }

  /** Whoever asks as counsel asks for another, though they may not have said for whom. */
  private static String named(@Nullable String text) {
    return text == null || text.isBlank() ? "not named" : text;
  }

  private static List<String> lines(@Nullable String text) {
    List<String> lines = new ArrayList<>();
    if (text != null) {
      for (String part : text.split("[\\n,;]", -1)) {
        lines.add(part);
      }
    }
    return lines;
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static @Nullable Double number(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : Double.valueOf(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Instant time(
      @Nullable String text, Function<@Nullable String, @Nullable Instant> read) {
    try {
      return read.apply(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
