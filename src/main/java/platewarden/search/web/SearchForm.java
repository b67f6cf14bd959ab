package platewarden.search.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import platewarden.platform.Days;
import platewarden.reads.ReadQuery;
import platewarden.search.SearchRequest;

/**
 * The search form as it was typed. It comes back with every answer, and it is never in an address:
 * it holds a plate.
 *
 * @param plate exact, or a pattern with {@code *} and {@code ?}
 * @param from date and time in Saint Paul, as the browser's field writes it
 * @param to the same, exclusive
 */
record SearchForm(
    @Nullable String purpose,
    @Nullable String caseNumber,
    @Nullable String complaintOrIncident,
    @Nullable String factualBasis,
    @Nullable String plate,
    @Nullable String region,
    @Nullable String from,
    @Nullable String to,
    @Nullable List<String> readers,
    @Nullable String fuzzy,
    @Nullable String latitude,
    @Nullable String longitude,
    @Nullable String radius,
    @Nullable String exigency) {

  private static final double DEFAULT_RADIUS_METRES = 800;

  /** An empty form: the last seven days, to the end of today. */
  static SearchForm blank(Instant now) {
    ZonedDateTime tomorrow = now.atZone(Days.SAINT_PAUL).truncatedTo(ChronoUnit.DAYS).plusDays(1);
    return new SearchForm(
        null,
        null,
        null,
        null,
        null,
        null,
        tomorrow.minusDays(7).toLocalDateTime().toString(),
        tomorrow.toLocalDateTime().toString(),
        List.of(),
        null,
        null,
        null,
        null,
        null);
  }

  /** The chosen readers; none means all. */
  public List<String> chosen() {
    return readers == null ? List.of() : readers.stream().filter(id -> !id.isBlank()).toList();
  }

  /** Whether plates that look alike are wanted too. */
  public boolean alike() {
    return "true".equals(fuzzy);
  }

  /** What cannot be understood, by field; the law is asked only when this is empty. */
  Map<String, String> mistakes() {
    Map<String, String> mistakes = new LinkedHashMap<>();
    if (unreadable(from)) {
      mistakes.put("from", "From is not a date and time.");
    }
    if (unreadable(to)) {
      mistakes.put("to", "To is not a date and time.");
    }
    if (place() == null && (given(latitude) != null || given(longitude) != null)) {
      mistakes.put("latitude", "A place has a latitude and a longitude in degrees.");
    }
    return mistakes;
  }

  private ReadQuery.@Nullable Near place() {
    Double north = degrees(latitude);
    Double east = degrees(longitude);
    Double metres = degrees(radius);
    return north == null || east == null
        ? null
        : new ReadQuery.Near(north, east, metres == null ? DEFAULT_RADIUS_METRES : metres);
  }

  private static @Nullable Double degrees(@Nullable String typed) {
    String text = given(typed);
    try {
      return text == null ? null : Double.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** What the use case is asked. */
  SearchRequest request() {
    String text = given(plate);
    boolean wild = text != null && (text.contains("*") || text.contains("?"));
    return new SearchRequest(
        wild ? null : text,
        wild ? text : null,
        given(region),
        place(),
        null,
        instant(from),
        instant(to),
        chosen(),
        alike(),
        given(purpose),
        given(caseNumber),
        given(complaintOrIncident),
        given(factualBasis),
        given(exigency));
  }

  /** The form that a search was made with, for changing it. */
  static SearchForm of(SearchRequest made) {
    ReadQuery.Near near = made.near();
    return new SearchForm(
        made.purpose(),
        made.caseNumber(),
        made.complaintOrIncident(),
        made.factualBasis(),
        made.plate() == null ? made.pattern() : made.plate(),
        made.region(),
        local(made.from()),
        local(made.to()),
        made.readers(),
        Boolean.toString(made.fuzzy()),
        near == null ? null : Double.toString(near.latitude()),
        near == null ? null : Double.toString(near.longitude()),
        near == null ? null : Double.toString(near.radiusMetres()),
        made.exigency());
  }

  private static @Nullable String local(@Nullable Instant at) {
    return at == null ? null : at.atZone(Days.SAINT_PAUL).toLocalDateTime().toString();
  }

  private static boolean unreadable(@Nullable String local) {
    try {
      Instant unused = instant(local);
      return false;
    } catch (DateTimeException e) {
      return true;
    }
  }

  private static @Nullable Instant instant(@Nullable String local) {
    String text = given(local);
    return text == null ? null : LocalDateTime.parse(text).atZone(Days.SAINT_PAUL).toInstant();
  }

  private static @Nullable String given(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
