package platewarden.alerts;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Documents a significant incident or an arrest that an alert led to. */
@Service
public class RecordIncident {

  private static final Clause DOCUMENTATION = Clause.of("GO-445.17 Intro 1");
  private static final Clause VERIFICATION = Clause.of("GO-445.17 Verification");
  private static final int LONGEST_OUTCOME = 1000;
  private static final int LONGEST_REPORT = 40;

  private final AlertAccess access;
  private final Alerts alerts;
  private final Incidents incidents;
  private final Trail trail;
  private final TransactionOperations transaction;
  private final Clock clock;

  RecordIncident(
      AlertAccess access,
      Alerts alerts,
      Incidents incidents,
      Trail trail,
      TransactionOperations transaction,
      Clock clock) {
    this.access = access;
    this.alerts = alerts;
    this.incidents = incidents;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What a person enters.
   *
   * @param occurredAt when it happened (UTC)
   * @param outcome in at most 1,000 characters, without a plate
   */
  public record Entered(
      Incident.@Nullable Kind kind,
      @Nullable Instant occurredAt,
      @Nullable String rmsReport,
      @Nullable String outcome) {}

  /**
   * Records it.
   *
   * @return the record; empty when there is no alert of this id
   * @throws Refused CONFLICT with {@code GO-445.17 Verification} while nobody has verified the
   *     alert; FORBIDDEN without role, authorization or training; INCOMPLETE where something is
   *     missing
   */
  public Optional<Incident> record(Person by, UUID alertId, Entered entered) {
    access.require(by, "IncidentRecorded", alertId.toString());
    try {
      return Optional.ofNullable(transaction.execute(status -> enter(by, alertId, entered)));
    } catch (Refused refused) {
      throw access.refuse(by, "IncidentRecorded", alertId.toString(), refused);
    }
  }

  private @Nullable Incident enter(Person by, UUID alertId, Entered entered) {
    AlertRecord alert = alerts.findToChange(alertId).orElse(null);
    if (alert == null) {
      return null;
    }
    Incident incident = checked(by, alert, entered);
    incidents.add(incident);
    trail.record(
        TrailEvent.done("IncidentRecorded", by.username(), "alert", alertId.toString())
            .under(DOCUMENTATION)
            .with("incident", incident.id().toString())
            .with("kind", incident.kind().name())
            .with("occurredAt", incident.occurredAt().toString()));
    return incident;
  }

  private Incident checked(Person by, AlertRecord alert, Entered entered) {
    if (alert.status() == AlertStatus.NEW) {
      throw new Refused(
          Refused.Kind.CONFLICT,
          new Refusal(
              VERIFICATION,
              "no action on an alert before it is verified",
              "Nobody has verified the alert; nothing can have come of it yet.",
              "Verify the alert first."));
    }
    Instant now = clock.instant();
    Instant occurredAt = entered.occurredAt();
    String outcome = entered.outcome() == null ? "" : entered.outcome().strip();
    String report = entered.rmsReport() == null ? "" : entered.rmsReport().strip();
    Incident.Kind kind = entered.kind();
    if (kind == null) {
      throw incomplete("Say whether it was an arrest or another significant incident.");
    }
    if (occurredAt == null || occurredAt.isAfter(now)) {
      throw incomplete("Say when it happened; the time is missing or in the future.");
    }
    if (occurredAt.isBefore(alert.collectedAt())) {
      throw incomplete("It cannot have happened before the read.");
    }
    if (outcome.isEmpty() || outcome.length() > LONGEST_OUTCOME) {
      throw incomplete("Say what came of it, in at most 1000 characters.");
    }
    if (report.length() > LONGEST_REPORT) {
      throw incomplete("A report number has at most 40 characters.");
    }
    AlertRecord.Plain plain = alert.plain();
    if (plain != null && (plain.isIn(outcome) || plain.isIn(report))) {
      throw incomplete("Leave the plate out: this record is kept longer than the read.");
    }
    return new Incident(
        UUID.randomUUID(),
        alert.id(),
        kind,
        occurredAt,
        report.isEmpty() ? null : report,
        outcome,
        by.username(),
        now);
  }

  private static Refused incomplete(String reason) {
    return new Refused(
        Refused.Kind.INCOMPLETE,
        new Refusal(DOCUMENTATION, "document significant incidents and arrests", reason, null));
  }
}
