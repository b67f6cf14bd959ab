package platewarden.investigation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.investigation.TrackingAuthorization.Basis;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.platform.Unavailable;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Puts tracking in force. From the commit on, the gate is open until its end. */
@Service
@Transactional
public class PutInForce {

  private final TrackingFile file;
  private final RegisterOfCases register;
  private final Law law;
  private final Trail trail;
  private final Clock clock;

  /** Puts in force what this file holds. */
  public PutInForce(
      TrackingFile file, RegisterOfCases register, Law law, Trail trail, Clock clock) {
    this.file = file;
    this.register = register;
    this.law = law;
    this.trail = trail;
    this.clock = clock;
  }

  /** The register of cases does not answer; nothing is put in force, and it is tried again. */
  public static final class RegisterSilent extends RuntimeException implements Unavailable {

    RegisterSilent() {
      super("The register of cases does not answer");
    }
  }

  /**
   * A warrant that somebody found valid.
   *
   * @return whether it is in force; not so when the case is not active (any more)
   * @throws RegisterSilent when that cannot be said
   */
  public boolean warrant(UUID id) {
    TrackingAuthorization asked = file.find(id).orElseThrow();
    if (!asked.state().open()) {
      return false;
    }
    TrackingFile.Decision decision =
        file.decision(id, DecideOnTracking.WARRANT)
            .filter(it -> it.code().equals("VALID"))
            .orElseThrow();
    CaseStanding standing = register.standing(asked.caseNumber());
    if (standing == CaseStanding.UNREACHABLE) {
      throw new RegisterSilent();
    }
    if (standing != CaseStanding.ACTIVE) {
      return false;
    }
    Instant now = clock.instant();
    Instant from = latest(now, start(decision.validFrom(), now));
    Instant until = start(plusOne(decision.validUntil()), now);
    file.save(asked.inForce(Basis.WARRANT, from, until, false, now));
    record(asked, Basis.WARRANT, from, until, decision.by());
    return true;
  }

  /** An exigency: at receipt, or when the city attorney allowed a further one. */
  public void exigency(UUID id) {
    TrackingAuthorization asked = file.find(id).orElseThrow();
    if (asked.state() != TrackingState.ALLOWED) {
      return;
    }
    Instant now = clock.instant();
    LocalDate today = Days.of(now);
    Duration longest = law.number("tracking-thresholds", "exigency", today).duration();
    Duration review = law.number("tracking-thresholds", "exigencyReview", today).duration();
    Instant until = now.plus(longest);
    Instant wanted = asked.endsWanted();
    if (wanted != null && wanted.isBefore(until)) {
      until = wanted;
    }
    file.save(
        asked
            .inForce(Basis.EXIGENCY, now, until, asked.caseUnconfirmed(), now)
            .reviewOwed(now.plus(review)));
    record(asked, Basis.EXIGENCY, now, until, asked.requester());
  }

  private void record(
      TrackingAuthorization asked, Basis basis, Instant from, Instant until, String by) {
    trail.record(
        TrailEvent.done("TrackingInForce", by, "tracking", asked.id().toString())
            .under(TrackingRefusals.TRACKING)
            .with("case", asked.caseId().toString())
            .with("basis", basis.name())
            .with("from", from.toString())
            .with("until", until.toString()));
  }

  private static LocalDate plusOne(@org.jspecify.annotations.Nullable LocalDate lastDay) {
    return java.util.Objects.requireNonNull(lastDay).plusDays(1);
  }

  private static Instant start(
      @org.jspecify.annotations.Nullable LocalDate day, Instant otherwise) {
    return day == null ? otherwise : day.atStartOfDay(Days.SAINT_PAUL).toInstant();
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
