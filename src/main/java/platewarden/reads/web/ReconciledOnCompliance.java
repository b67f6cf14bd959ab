package platewarden.reads.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import platewarden.platform.Person;
import platewarden.platform.web.ComplianceCard;
import platewarden.platform.web.Mood;
import platewarden.platform.web.Times;
import platewarden.reads.Reconciliations;
import platewarden.reads.Reconciliations.Comparison;

/** Whether everything that reached reads is on the trail, on the compliance page. */
@Component
class ReconciledOnCompliance implements ComplianceCard {

  private static final String CLAUSE = "13.824 subd. 7(c)";
  private static final String MORE = "/public/trail";
  private static final int SHOWN = 5;
  private static final Duration TOO_OLD = Duration.ofDays(1);

  private final Reconciliations reconciliations;
  private final Times times;

  ReconciledOnCompliance(Reconciliations reconciliations, Times times) {
    this.reconciliations = reconciliations;
    this.times = times;
  }

  @Override
  public int order() {
    return 81;
  }

  @Override
  public Optional<Card> card(Person person) {
    List<Comparison> latest = reconciliations.latest(SHOWN);
    return Optional.of(
        new Card(
            "Queries and the trail",
            "",
            List.of(),
            latest.isEmpty() ? List.of() : List.of("Compared", "Result"),
            latest.stream().map(this::row).toList(),
            note(latest),
            null));
  }

  private List<Cell> row(Comparison made) {
    return List.of(
        Cell.of(times.near(made.at())),
        made.agrees()
            ? Cell.pill(Mood.OK, "Nobody looked past the trail")
            : Cell.pill(Mood.BAD, String.join("; ", made.differences())));
  }

  private static String note(List<Comparison> latest) {
    if (latest.isEmpty()) {
      return "What the stores of reads were asked is compared with the trail every hour; not yet.";
    }
    return latest.get(0).statements().isPresent()
        ? "What the search index and the database were asked, by their own count, against what the"
            + " one gateway asked and what is on the trail; every hour."
        : "What the search index was asked, by its own count, against what the one gateway asked and"
            + " what is on the trail; every hour. The database does not count statements.";
  }

  @Override
  public List<Finding> findings(Person person) {
    List<Comparison> latest = reconciliations.latest(1);
    if (latest.isEmpty()) {
      return List.of();
    }
    Comparison last = latest.get(0);
    List<Finding> findings = new ArrayList<>();
    if (last.statements().isEmpty()) {
      findings.add(
          finding("PostgreSQL does not count statements on reads (pg_stat_statements)", last));
    }
    if (last.at().plus(TOO_OLD).isBefore(times.now())) {
      findings.add(finding("Queries were not compared with the trail for a day", last));
    }
    return findings;
  }

  private static Finding finding(String what, Comparison last) {
    return new Finding(what, last.at(), null, CLAUSE, "See the trail", MORE, Mood.WARN);
  }
}
