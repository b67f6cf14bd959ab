package platewarden.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.security.Roles;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Takes the report that somebody leaves, moves or needs less. Any member of staff may report: to
 * end access needs no approval, to restore it does. What is in effect now is ended before this
 * returns.
 */
@Service
public final class ReportChange {

  static final String SYSTEM = "system";
  private static final Duration FARTHEST = Duration.ofDays(366);

  private final AccessChanges changes;
  private final AccessFile file;
  private final Authorizations authorizations;
  private final PersonnelRecords personnel;
  private final ChangeProcess process;
  private final Trail trail;
  private final RefusalsOnTrail refusals;
  private final Clock clock;

  /** Reports into this file. */
  public ReportChange(
      AccessChanges changes,
      AccessFile file,
      Authorizations authorizations,
      PersonnelRecords personnel,
      ChangeProcess process,
      Trail trail,
      RefusalsOnTrail refusals,
      Clock clock) {
    this.changes = changes;
    this.file = file;
    this.authorizations = authorizations;
    this.personnel = personnel;
    this.process = process;
    this.trail = trail;
    this.refusals = refusals;
    this.clock = clock;
  }

  /**
   * Writes what a person reports, and begins.
   *
   * @return the change's id
   * @throws Refused INCOMPLETE for a report that says too little; CONFLICT when the same is open
   */
  public UUID report(Person by, NewChange reported) {
    return refusals.run(
        "AccessChangeReported", by, "account", by.username(), () -> write(by, reported));
  }

  /** The same for one of the application's own clocks, in the caller's transaction. */
  UUID byItself(String username, ChangeReason reason) {
    return begin(SYSTEM, username, reason, clock.instant(), null, null);
  }

  private UUID write(Person by, NewChange reported) {
    String person = reported.person() == null ? "" : reported.person().strip();
    ChangeReason reason = reported.reason();
    if (person.isEmpty() || reason == null || !reason.reportable()) {
      throw lacking("Whose access changes, or why, is missing", "name the account and the reason");
    }
    if (personnel.assignment(person).isEmpty() && authorizations.everOf(person).isEmpty()) {
      throw lacking(
          "The staff register and the authorizations do not know this account",
          "check the account's name");
    }
    if (reason == ChangeReason.DISCIPLINE && !by.has(Roles.CHIEF)) {
      throw AccessRefusals.forbidden(
          AccessRefusals.ASSIGNMENT,
          "the chief ends access for discipline",
          "You are not the chief",
          "report a change of assignment, or ask the chief");
    }
    if (reason == ChangeReason.SUSPECTED_BREACH && !by.has(Roles.OFFICE_OF_TECHNOLOGY)) {
      throw AccessRefusals.forbidden(
          AccessRefusals.ASSIGNMENT,
          "the Office of Technology contains a breach",
          "You are not of the Office of Technology",
          "report the breach, or a change of assignment");
    }
    boolean placed = filled(reported.unit()) && filled(reported.supervisor());
    if (reason == ChangeReason.MOVER && !placed) {
      throw lacking("A mover's new unit or supervisor is missing", "name both");
    }
    Instant now = clock.instant();
    Instant effective = reported.effectiveAt() == null ? now : reported.effectiveAt();
    if (effective.isAfter(now.plus(FARTHEST))) {
      throw lacking("The change is more than a year away", "report it when it comes nearer");
    }
    return begin(by.username(), person, reason, effective, reported.unit(), reported.supervisor());
  }

  private UUID begin(
      String by,
      String username,
      ChangeReason reason,
      Instant effective,
      @Nullable String unit,
      @Nullable String supervisor) {
    Instant now = clock.instant();
    AccessChange change =
        new AccessChange(
            UUID.randomUUID(),
            username,
            duties(username),
            reason,
            by,
            now,
            effective.isBefore(now) ? now : effective,
            unit,
            supervisor,
            null,
            List.of());
    changes.report(change);
    trail.record(
        TrailEvent.done("AccessChangeReported", by, "access-change", change.id().toString())
            .under(AccessRefusals.ASSIGNMENT)
            .with("person", username)
            .with("reason", reason.name())
            .with("effectiveAt", change.effectiveAt().toString()));
    process.start(change.id());
    return change.id();
  }

  /** What the account did its work as, from the requests that led to access. */
  private Set<String> duties(String username) {
    return file.of(username).stream()
        .filter(request -> request.state() == AccessState.GRANTED)
        .findFirst()
        .map(AccessRequest::roles)
        .stream()
        .flatMap(Set::stream)
        .filter(Stream.of(Roles.STAFF).flatMap(List::stream).collect(Collectors.toSet())::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean filled(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static Refused lacking(String reason, String remedy) {
    return AccessRefusals.incomplete(
        AccessRefusals.ASSIGNMENT,
        "a change of assignment is made through the Office of Technology",
        reason,
        remedy);
  }
}
