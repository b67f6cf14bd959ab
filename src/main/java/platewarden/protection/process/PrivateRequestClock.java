package platewarden.protection.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.law.Clause;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.protection.ProtectionFile;
import platewarden.protection.ProtectionRequest;
import platewarden.protection.ProtectionRequest.Letter;

/** When steps of a private request are due; the model asks by {@code ${privateRequestClock...}}. */
@Component("privateRequestClock")
@SuppressWarnings("JavaUtilDate") // the engine's dates
public final class PrivateRequestClock {

  private static final Clause TERM = Clause.of("Minn. R. 8290.0300 subp. 2");

  private final ProtectionFile file;
  private final Law law;
  private final Clock clock;

  /** Reads dates from this file. */
  public PrivateRequestClock(ProtectionFile file, Law law, Clock clock) {
    this.file = file;
    this.law = law;
    this.clock = clock;
  }

  /** Four hours after receipt. */
  public Date documentDue(String requestId) {
    return after(request(requestId).receivedAt(), "participant-proof", "check");
  }

  /** A day after receipt it goes to the city attorney as well. */
  public Date documentOverdue(String requestId) {
    return after(request(requestId).receivedAt(), "participant-proof", "escalation");
  }

  /** A day for the city attorney. */
  public Date attorneyDue(String requestId) {
    return after(clock.instant(), "participant-proof", "escalation");
  }

  /** Thirty days for more proof. */
  public Date proofOver(String requestId) {
    return after(clock.instant(), "participant-proof", "proof");
  }

  /** A day from when the two duties were found to meet. */
  public Date competingDue(String requestId) {
    return after(conflict(requestId), "hold-versus-5b", "decision");
  }

  /** An alarm after eight hours, and one every four hours from then on. */
  public String competingAlarms(String requestId) {
    return "R10080/"
        + after(conflict(requestId), "hold-versus-5b", "alarm").toInstant()
        + "/"
        + law.number("hold-versus-5b", "alarmAgain", today()).value();
  }

  /** Before the certification ends; without a known end, before its longest term is over. */
  public Date renewalDue(String requestId) {
    ProtectionRequest request = request(requestId);
    Period term = law.number(TERM, "certification", today()).period();
    Duration before = law.number("end-of-participation", "renewalPrompt", today()).duration();
    LocalDate known = request.certifiedUntil();
    Instant due = due(known == null ? Days.of(request.receivedAt()).plus(term) : known, before);
    for (Letter letter : request.letters()) {
      // Asked for this term already: the next question belongs to the next one.
      if (letter.kind() == Letter.Kind.RENEWAL && !letter.writtenAt().isBefore(due)) {
        due = due(Days.of(letter.writtenAt().plus(before)).plus(term), before);
      }
    }
    return Date.from(due);
  }

  private static Instant due(LocalDate end, Duration before) {
    return end.atStartOfDay(Days.SAINT_PAUL).toInstant().minus(before);
  }

  private Instant conflict(String requestId) {
    Instant since = request(requestId).conflictSince();
    return since == null ? clock.instant() : since;
  }

  private Date after(Instant from, String reading, String number) {
    return Date.from(from.plus(law.number(reading, number, today()).duration()));
  }

  private LocalDate today() {
    return Days.of(clock.instant());
  }

  private ProtectionRequest request(String requestId) {
    return file.find(UUID.fromString(requestId)).orElseThrow();
  }
}
