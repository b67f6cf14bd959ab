package platewarden.law;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Holds a law file to its own terms. */
final class ReviewLaw {

  /**
   * "No later than 60 days from the date of collection", counted in hours. It stands here too, so
   * that a change of the file can shorten the limit and never lengthen it.
   */
  private static final Duration SIXTY_DAYS = Duration.ofDays(60);

  /** Keys anywhere in the file whose values are citations. */
  private static final Set<String> CITING =
      Set.of("clause", "clauses", "affects", "restates", "statuteNotInOrder");

  /** Keys anywhere below the first level whose values name readings. */
  private static final Set<String> NAMING = Set.of("reading", "readings");

  private static final Map<Enforcer.Kind, String> VOCABULARY =
      Map.of(
          Enforcer.Kind.RULE, "rules",
          Enforcer.Kind.PROCESS, "processes",
          Enforcer.Kind.CODE, "code",
          Enforcer.Kind.PEOPLE, "people");

  private final Law law;
  private final JsonNode file;
  private final Set<String> readings;

  private ReviewLaw(Law law, JsonNode file) {
    this.law = law;
    this.file = file;
    this.readings = law.readings().stream().map(Reading::id).collect(Collectors.toSet());
  }

  /** Throws {@link LawNotUsable} at the first thing that is wrong. */
  static void review(Law law, JsonNode file) {
    var review = new ReviewLaw(law, file);
    law.clauses().forEach(review::checkClause);
    law.readings().forEach(review::checkReading);
    review.checkCitations(file, "the file", true);
    review.checkClocks();
    review.checkRetention();
  }

  private void checkClause(Provision clause) {
    LocalDate from = clause.inForce().from();
    LocalDate to = clause.inForce().to();
    check(from == null || to == null || !to.isBefore(from), clause.id() + " ends before it begins");
    checkDates(
        clause.id() + " has amendments that overlap",
        Stream.concat(Stream.ofNullable(from), clause.amendments().stream().map(Amendment::from))
            .toList());
    for (Enforcer enforcer : clause.enforcedBy()) {
      Set<String> words = words(file.path("vocabulary").path(VOCABULARY.get(enforcer.kind())));
      check(
          words.contains(enforcer.name()),
          "%s is enforced by the %s %s, which the vocabulary does not have"
              .formatted(
                  clause.id(), enforcer.kind().name().toLowerCase(Locale.ROOT), enforcer.name()));
    }
  }

  private void checkReading(Reading reading) {
    checkDates(
        "the reading " + reading.id() + " has decisions that overlap",
        reading.decisions().stream().map(Decision::from).toList());
    if (reading.isItsNumber()) {
      // The options are examples of lengths; another length may be decided.
      reading.decisions().forEach(it -> reading.numbersOn(it.from()));
      return;
    }
    Stream.concat(Stream.of(reading.cautious()), reading.decisions().stream().map(Decision::value))
        .forEach(
            value ->
                check(
                    reading.options().contains(value),
                    "the reading %s has no option %s".formatted(reading.id(), value)));
  }

  private void checkCitations(JsonNode node, String at, boolean top) {
    String place = node.has("id") ? node.path("id").asText() : at;
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (CITING.contains(entry.getKey()) && !(top && "clauses".equals(entry.getKey()))) {
        words(entry.getValue()).forEach(citation -> checkCitation(citation, place));
      } else if (NAMING.contains(entry.getKey()) && !top) {
        words(entry.getValue())
            .forEach(id -> check(readings.contains(id), place + " names no reading: " + id));
      } else {
        checkCitations(entry.getValue(), place, false);
      }
    }
    if (node.isArray()) {
      node.forEach(element -> checkCitations(element, place, false));
    }
  }

  private void checkCitation(String citation, String place) {
    try {
      check(law.has(Clause.of(citation)), place + " cites " + citation + ", which is not there");
    } catch (IllegalArgumentException e) {
      throw new LawNotUsable(place + " cites " + citation + ", which is no citation", e);
    }
  }

  /** The table of clocks repeats numbers; a repeated number that differs is a mistake. */
  private void checkClocks() {
    for (JsonNode clock : file.path("clocks")) {
      String name = clock.path("number").asText("");
      if (clock.path("number").isNull()) {
        continue;
      }
      Map<String, LegalNumber> numbers =
          clock.has("reading")
              ? readingOf(clock.path("reading").asText()).numbers()
              : law.clause(Clause.of(clock.path("clause").asText())).numbers();
      LegalNumber number = numbers.get(name);
      check(
          number != null && number.value().equals(clock.path("value").asText()),
          "the clock %s says %s, which is not the number %s it names"
              .formatted(clock.path("id").asText(), clock.path("value").asText(), name));
    }
  }

  private Reading readingOf(String id) {
    return law.readings().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  /** On each day on which something changes, the limit in force is within the ceiling in force. */
  private void checkRetention() {
    for (String needed : List.of("retention-days", "retention-margin", "hotlist-age")) {
      check(readings.contains(needed), "there is no reading " + needed);
    }
    check(law.has(Law.DESTRUCTION), "there is no clause " + Law.DESTRUCTION);
    Set<LocalDate> changes = new TreeSet<>(Set.of(LocalDate.MIN));
    readingOf("retention-days").decisions().forEach(it -> changes.add(it.from()));
    readingOf("retention-margin").decisions().forEach(it -> changes.add(it.from()));
    law.clause(Law.DESTRUCTION).amendments().forEach(it -> changes.add(it.from()));
    for (LocalDate day : changes) {
      String since = day.equals(LocalDate.MIN) ? "by default" : "from " + day;
      Retention retention = law.retention(day);
      LegalNumber inLaw = law.number(Law.DESTRUCTION, "retention", day);
      Duration ceiling = inLaw.duration().compareTo(SIXTY_DAYS) < 0 ? inLaw.duration() : SIXTY_DAYS;
      check(
          retention.limit().compareTo(ceiling) <= 0,
          "the reading retention-days is %s %s; %s has data destroyed no later than %d hours (%d days) from collection"
              .formatted(
                  law.reading("retention-days", day),
                  since,
                  Law.DESTRUCTION,
                  ceiling.toHours(),
                  ceiling.toDays()));
      check(
          retention.margin().compareTo(Duration.ZERO) > 0
              && retention.margin().compareTo(retention.limit()) < 0,
          "the reading retention-margin is %s %s; it must be more than nothing and less than the limit (%s)"
              .formatted(law.reading("retention-margin", day), since, Law.DESTRUCTION));
    }
  }

  private static void checkDates(String problem, List<LocalDate> dates) {
    for (int i = 1; i < dates.size(); i++) {
      check(
          dates.get(i).isAfter(dates.get(i - 1)),
          "%s: %s is not after %s".formatted(problem, dates.get(i), dates.get(i - 1)));
    }
  }

  private static Set<String> words(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.toSet())
        : node.isTextual() ? Set.of(node.asText()) : Set.of();
  }

  private static void check(boolean holds, String problem) {
    if (!holds) {
      throw new LawNotUsable(problem);
    }
  }
}
