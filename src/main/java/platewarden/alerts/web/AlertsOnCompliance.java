package platewarden.alerts.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import platewarden.alerts.Accuracy;
import platewarden.alerts.AlertFigures;
import platewarden.alerts.ReportDue;
import platewarden.platform.Person;
import platewarden.platform.web.ComplianceCard;
import platewarden.platform.web.Mood;
import platewarden.platform.web.Times;

/**
 * How right alerts were, on the compliance page: misread and wrong state for each reader and list,
 * not current for each source, the lists' ages, and reports that are missing.
 */
@Component
class AlertsOnCompliance implements ComplianceCard {

  private static final int ORDER = 35;
  private static final Duration LOOKED_BACK = Duration.ofDays(30);

  private final AlertFigures figures;
  private final Times times;
  private final Clock clock;

  AlertsOnCompliance(AlertFigures figures, Times times, Clock clock) {
    this.figures = figures;
    this.times = times;
    this.clock = clock;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Optional<Card> card(Person person) {
    Instant now = clock.instant();
    Accuracy accuracy = figures.accuracy(now.minus(LOOKED_BACK), now);
    List<List<Cell>> rows = new ArrayList<>();
    accuracy.lists().forEach(list -> rows.add(row("List " + list.name(), list)));
    accuracy.readers().forEach(reader -> rows.add(row("Reader " + reader.name(), reader)));
    Accuracy.Ages ages = accuracy.ages();
    return Optional.of(
        new Card(
            "Alerts",
            "last 30 days; 13.05 subd. 5(a)(1), GO-445.17 Verification",
            List.of(
                new Figure("Alerts", String.valueOf(ages.matches())),
                new Figure("Median age of the list", times.age(ages.median())),
                new Figure("On a stale list", String.valueOf(ages.stale())),
                new Figure(
                    "Acted on before verified", String.valueOf(accuracy.actedBeforeVerified()))),
            rows.isEmpty()
                ? List.of()
                : List.of("", "Alerts", "Misread", "Wrong state", "Not current", "Wrong"),
            rows,
            rows.isEmpty() ? "No alert was raised." : "Wrong: of a hundred that were verified.",
            new Link("Alert record", "/alerts/review")));
  }

  private static List<Cell> row(String name, Accuracy.Results results) {
    return List.of(
        Cell.of(name),
        Cell.of(String.valueOf(results.alerts())),
        Cell.of(String.valueOf(results.misread())),
        Cell.of(String.valueOf(results.wrongState())),
        Cell.of(String.valueOf(results.notCurrent())),
        Cell.of(
            results.alerts() == results.unverified()
                ? "None verified"
                : String.format(Locale.ROOT, "%.0f %%", results.wrongPercent())));
  }

  /** An arrest or a recovered vehicle without its report, a day after. */
  @Override
  public List<Finding> findings(Person person) {
    Instant now = clock.instant();
    List<ReportDue> late =
        figures.reportsDue(null).stream()
            .filter(due -> due.actedAt().plus(Duration.ofDays(1)).isBefore(now))
            .toList();
    return late.isEmpty()
        ? List.of()
        : List.of(
            new Finding(
                late.size() == 1
                    ? "The report of an arrest or recovery is missing"
                    : late.size() + " reports of arrests or recoveries are missing",
                late.get(0).actedAt(),
                null,
                "GO-445.17 Reporting",
                "See them",
                "/alerts/review",
                Mood.WARN));
  }
}
