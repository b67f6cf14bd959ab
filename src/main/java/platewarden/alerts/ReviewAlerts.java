package platewarden.alerts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.security.Roles;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * What the unit keeps of alerts and answers for: reports that are due, incidents, and how often
 * readers and lists were wrong. None of it shows a plate, so a role suffices (GO-445.17 Intro 1,
 * Reporting; 13.05 subd. 5(a)(1)).
 */
@Service
public class ReviewAlerts {

  private static final Clause DUTIES = Clause.of("13.824 subd. 7(c)");
  private static final Clause DOCUMENTATION = Clause.of("GO-445.17 Intro 1");

  private static final List<String> OVERSEERS =
      List.of(Roles.TECHNOLOGY_UNIT, Roles.COMMANDER, Roles.CHIEF, Roles.AUDITOR);

  private final AlertFigures figures;
  private final Incidents incidents;
  private final Trail trail;
  private final TransactionOperations transaction;
  private final Clock clock;

  ReviewAlerts(
      AlertFigures figures,
      Incidents incidents,
      Trail trail,
      TransactionOperations transaction,
      Clock clock) {
    this.figures = figures;
    this.incidents = incidents;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Whether this person sees everybody's reports, incidents and figures. */
  public boolean oversees(Person person) {
    return OVERSEERS.stream().anyMatch(person::has);
  }

  /** Reports that are due: everybody's for those who oversee, else one's own; the oldest first. */
  public List<ReportDue> reportsDue(Person by) {
    return figures.reportsDue(oversees(by) ? null : by.username());
  }

  /** The incidents of an alert, for whoever has been shown the alert. */
  public List<Incident> incidentsOf(UUID alertId) {
    return incidents.of(alertId);
  }

  /** Alerts with an arrest whose short record is missing, the oldest first. */
  public List<UUID> arrestsWithoutRecord() {
    return incidents.arrestsWithoutRecord();
  }

  /**
   * Incidents that happened in [from, to), the latest first; the access is on the trail.
   *
   * @throws Refused FORBIDDEN for a role that does not oversee
   */
  public List<Incident> incidents(Person by, Instant from, Instant to) {
    require(by);
    List<Incident> found =
        transaction.execute(
            status -> {
              List<Incident> shown = incidents.between(from, to);
              trail.record(
                  TrailEvent.done("IncidentsViewed", by.username(), "incident", "list")
                      .under(DOCUMENTATION)
                      .with("count", shown.size()));
              return shown;
            });
    return found == null ? List.of() : found;
  }

  /**
   * How right readers and lists were for alerts raised in [from, to).
   *
   * @throws Refused FORBIDDEN for a role that does not oversee
   */
  public Accuracy accuracy(Person by, Instant from, Instant to) {
    require(by);
    return figures.accuracy(from, to);
  }

  /** The same for those who build a page of figures and have asked for the role themselves. */
  public Accuracy accuracySince(Instant from) {
    return figures.accuracy(from, clock.instant());
  }

  private void require(Person by) {
    if (!oversees(by)) {
      throw new Refused(
          Refused.Kind.FORBIDDEN,
          new Refusal(
              DUTIES,
              "the unit's records of alerts are for those who oversee the program",
              "Your role does not see everybody's incidents and figures.",
              "Ask the Technology Unit for what you need of them."));
    }
  }
}
