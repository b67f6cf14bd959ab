package platewarden.reads.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern of letters, digits, {@code *} and {@code ?} as term queries over what {@link
 * ReadDocument} lays down. No wildcard query runs: its cost would grow with the number of plates.
 */
final class PlatePattern {

  private final List<Query> terms = new ArrayList<>();
  private final Pattern regex;
  private boolean exact = true;

  PlatePattern(String pattern) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      text.append(c == '*' ? "[A-Z0-9]*" : c == '?' ? "[A-Z0-9]" : Character.toString(c));
    }
    this.regex = Pattern.compile(text.toString());
    String[] segments = pattern.split("\\*", -1);
    int characters = pattern.replace("*", "").length();
    if (segments.length == 1) {
      anchorStart(segments[0]);
      terms.add(Query.of(q -> q.term(t -> t.field("length").value(characters))));
      return;
    }
    anchorStart(segments[0]);
    anchorEnd(segments[segments.length - 1]);
    for (int i = 1; i < segments.length - 1; i++) {
      inside(segments[i]);
    }
    if (characters > 0) {
      terms.add(
          Query.of(q -> q.range(r -> r.number(n -> n.field("length").gte((double) characters)))));
    }
    boolean onlyInside = segments[0].isEmpty() && segments[segments.length - 1].isEmpty();
    long inner =
        java.util.Arrays.stream(segments, 1, segments.length - 1)
            .filter(segment -> !segment.isEmpty())
            .count();
    exact = inner == 0 || (inner == 1 && onlyInside && !pattern.contains("?"));
  }

  /** The conditions that every plate of the pattern meets. */
  List<Query> terms() {
    return terms;
  }

  /** Whether the terms alone decide, or {@link #matches} has to look again. */
  boolean isExact() {
    return exact;
  }

  boolean matches(String plate) {
    return regex.matcher(plate).matches();
  }

  private void anchorStart(String segment) {
    for (int i = 0; i < segment.length(); i++) {
      place(i + 1, segment.charAt(i));
    }
  }

  private void anchorEnd(String segment) {
    for (int i = 0; i < segment.length(); i++) {
      place(i - segment.length(), segment.charAt(i));
    }
  }

  private void place(int position, char character) {
    if (character != '?') {
      terms.add(Query.of(q -> q.term(t -> t.field("places").value(position + "" + character))));
    }
  }

  private void inside(String segment) {
    for (String run : segment.split("\\?", -1)) {
      if (!run.isEmpty()) {
        terms.add(Query.of(q -> q.term(t -> t.field("parts").value(run))));
      }
    }
  }
}
