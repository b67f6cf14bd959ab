package platewarden.alerts;

import java.time.Clock;
import java.time.Duration;
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

/** Enters a verification: once, complete, and by somebody who may see the alert. */
@Service
class VerifyOnce implements VerifyAlert {

  private static final Clause VERIFICATION = Clause.of("GO-445.17 Verification");
  private static final String RULE = "verify every alert before any action";
  private static final int LONGEST_SOURCE = 100;
  private static final int LONGEST_NOTE = 1000;

  private final AlertAccess access;
  private final Alerts alerts;
  private final Views views;
  private final ReturnToOrdinaryClass ordinary;
  private final Trail trail;
  private final TransactionOperations transaction;
  private final Clock clock;

  VerifyOnce(
      AlertAccess access,
      Alerts alerts,
      Views views,
      ReturnToOrdinaryClass ordinary,
      Trail trail,
      TransactionOperations transaction,
      Clock clock) {
    this.access = access;
    this.alerts = alerts;
    this.views = views;
    this.ordinary = ordinary;
    this.trail = trail;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public Optional<AlertView> verify(Person by, UUID id, Found found) {
    access.require(by, "AlertVerified", id.toString());
    try {
      return Optional.ofNullable(transaction.execute(status -> enter(by, id, found)));
    } catch (Refused refused) {
      throw access.refuse(by, "AlertVerified", id.toString(), refused);
    }
  }

  private @Nullable AlertView enter(Person by, UUID id, Found found) {
    AlertRecord alert = alerts.findToChange(id).orElse(null);
    if (alert == null) {
      return null;
    }
    Verification verification = checked(by, alert, found);
    alerts.verify(alert, verification);
    trail.record(
        TrailEvent.done("AlertVerified", by.username(), "alert", id.toString())
            .under(VERIFICATION)
            .with("result", verification.result().name())
            .with("sourceChecked", verification.sourceChecked())
            .with("checkedAt", verification.checkedAt().toString())
            .with(
                "secondsAfterAlert",
                Duration.between(alert.raisedAt(), verification.verifiedAt()).toSeconds()));
    if (verification.result() != AlertStatus.CONFIRMED) {
      ordinary.of(alert, by.username());
    }
    return alerts.find(id).map(views::of).orElse(null);
  }

  private Verification checked(Person by, AlertRecord alert, Found found) {
    if (alert.status() != AlertStatus.NEW) {
      throw refused(
          Refused.Kind.CONFLICT,
          "The alert was verified before: " + alert.status() + ".",
          "Nothing; the first verification stands.");
    }
    AlertRecord.Plain plain = alert.plain();
    if (plain == null) {
      throw new Refused(
          Refused.Kind.CONFLICT,
          new Refusal(
              Clause.of("13.824 subd. 3(a)"),
              RULE,
              "The read was destroyed; there is nothing left to compare.",
              null));
    }
    Instant now = clock.instant();
    AlertStatus result = found.result();
    String source = found.sourceChecked() == null ? "" : found.sourceChecked().strip();
    Instant checkedAt = found.checkedAt();
    if (result == null || result == AlertStatus.NEW) {
      throw incomplete("Say what you found: CONFIRMED, MISREAD, WRONG_STATE or NOT_CURRENT.");
    }
    if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
      throw incomplete("Say where you looked the record up, in at most 100 characters.");
    }
    if (plain.isIn(source)) {
      throw incomplete("Leave the plate out of the place where you looked.");
    }
    if (checkedAt == null) {
      throw incomplete("Say when you looked the record up.");
    }
    if (checkedAt.isAfter(now)) {
      throw incomplete("The time of the look-up is in the future.");
    }
    if (checkedAt.isBefore(alert.collectedAt())) {
      throw incomplete("The time of the look-up is before the read; look the record up again.");
    }
    String note = found.note() == null || found.note().isBlank() ? null : found.note().strip();
    if (note != null && note.length() > LONGEST_NOTE) {
      throw incomplete("The note is longer than 1000 characters.");
    }
    return new Verification(result, by.username(), source, checkedAt, now, note);
  }

  private static Refused incomplete(String reason) {
    return refused(Refused.Kind.INCOMPLETE, reason, "Enter the verification again, complete.");
  }

  private static Refused refused(Refused.Kind kind, String reason, String remedy) {
    return new Refused(kind, new Refusal(VERIFICATION, RULE, reason, remedy));
  }
}
