package platewarden.alerts;

import java.time.Clock;
import java.util.Locale;
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

/** Enters what was done, once the alert is confirmed. */
@Service
class RecordActionTaken implements RecordAction {

  private static final Clause VERIFICATION = Clause.of("GO-445.17 Verification");
  private static final Clause REPORTING = Clause.of("GO-445.17 Reporting");
  private static final int LONGEST = 200;
  private static final int LONGEST_REPORT = 40;

  private final AlertAccess access;
  private final Alerts alerts;
  private final Views views;
  private final Trail trail;
  private final TransactionOperations transaction;
  private final Clock clock;

  RecordActionTaken(
      AlertAccess access,
      Alerts alerts,
      Views views,
      Trail trail,
      TransactionOperations transaction,
      Clock clock) {
    this.access = access;
    this.alerts = alerts;
    this.views = views;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public Optional<AlertView> record(
      Person by, UUID id, @Nullable String action, @Nullable String rmsReport) {
    access.require(by, "AlertActionRecorded", id.toString());
    try {
      return Optional.ofNullable(
          transaction.execute(status -> enter(by, id, orEmpty(action), orEmpty(rmsReport))));
    } catch (Refused refused) {
      throw access.refuse(by, "AlertActionRecorded", id.toString(), refused);
    }
  }

  private @Nullable AlertView enter(Person by, UUID id, String action, String report) {
    AlertRecord alert = alerts.findToChange(id).orElse(null);
    if (alert == null) {
      return null;
    }
    Action entered = checked(by, alert, action, report);
    alerts.act(alert, entered);
    TrailEvent event =
        TrailEvent.done("AlertActionRecorded", by.username(), "alert", id.toString())
            .under(REPORTING)
            .with("action", entered.kind().name())
            .with("reportDue", entered.reportDue());
    trail.record(
        entered.rmsReport() == null ? event : event.with("rmsReport", entered.rmsReport()));
    return alerts.find(id).map(views::of).orElse(null);
  }

  private Action checked(Person by, AlertRecord alert, String action, String report) {
    if (alert.status() != AlertStatus.CONFIRMED) {
      throw refused(
          Refused.Kind.CONFLICT,
          VERIFICATION,
          "no action on an alert before it is confirmed",
          alert.status() == AlertStatus.NEW
              ? "The alert is not verified."
              : "The alert was found " + alert.status() + ", not CONFIRMED.");
    }
    if (action.isEmpty() || action.length() > LONGEST) {
      throw incomplete("Say what was done, in at most 200 characters.");
    }
    if (report.length() > LONGEST_REPORT) {
      throw incomplete("A report number has at most 40 characters.");
    }
    AlertRecord.Plain plain = alert.plain();
    if (plain != null && plain.isIn(report)) {
      throw incomplete("Leave the plate out of the report number.");
    }
    Action.Kind kind = kind(action);
    if (kind == Action.Kind.OTHER && plain == null) {
      throw incomplete("The read was destroyed; choose one of the actions by name.");
    }
    return new Action(
        kind,
        kind == Action.Kind.OTHER ? action : null,
        by.username(),
        clock.instant(),
        report.isEmpty() ? null : report);
  }

  private static Action.Kind kind(String action) {
    String name = action.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
    for (Action.Kind kind : Action.Kind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    return Action.Kind.OTHER;
  }

  private static Refused incomplete(String reason) {
    return refused(Refused.Kind.INCOMPLETE, REPORTING, "an action on an alert is recorded", reason);
  }

  private static Refused refused(Refused.Kind kind, Clause clause, String rule, String reason) {
    return new Refused(
        kind,
        new Refusal(
            clause,
            rule,
            reason,
            kind == Refused.Kind.CONFLICT
                ? "Compare picture and plate, look the live record up, and confirm the alert."
                : null));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
