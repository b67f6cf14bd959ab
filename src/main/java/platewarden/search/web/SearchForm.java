package platewarden.search.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import platewarden.platform.Days;
import platewarden.search.Purpose;
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
    @Nullable String from,
    @Nullable String to,
    @Nullable List<String> readers,
    @Nullable String fuzzy) {

  /** An empty form: the last seven days, to the end of today. */
  static SearchForm blank(Instant now) {
    ZonedDateTime tomorrow = now.atZone(Days.SAINT_PAUL).truncatedTo(ChronoUnit.DAYS).plusDays(1);
    return new SearchForm(
        null,
        null,
        null,
        null,
        null,
        tomorrow.minusDays(7).toLocalDateTime().toString(),
        tomorrow.toLocalDateTime().toString(),
        List.of(),
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
    return mistakes;
  }

  /** What the use case is asked. */
  SearchRequest request() {
    String text = given(plate);
    boolean wild = text != null && (text.contains("*") || text.contains("?"));
    return new SearchRequest(
        wild ? null : text,
        wild ? text : null,
        null,
        instant(from),
        instant(to),
        chosen(),
        alike(),
        lawful(),
        given(caseNumber),
        given(complaintOrIncident),
        given(factualBasis));
  }

  private @Nullable Purpose lawful() {
    return Arrays.stream(Purpose.values())
        .filter(one -> one.name().equals(purpose))
        .findFirst()
        .orElse(null);
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
