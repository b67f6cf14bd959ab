package platewarden.access;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Asks for a written authorization (13.824 subd. 7(b)). Any member of staff may ask, and only for
 * themselves.
 */
@Service
public final class RequestAccess {

  private static final int LONGEST_ASSIGNMENT = 1000;
  private static final int LONGEST_REFERENCE = 200;

  private final AccessFile file;
  private final GrantProcess process;
  private final Trail trail;
  private final RefusalsOnTrail refusals;
  private final Clock clock;

  /** Asks through this file and this process. */
  public RequestAccess(
      AccessFile file, GrantProcess process, Trail trail, RefusalsOnTrail refusals, Clock clock) {
    this.file = file;
    this.process = process;
    this.trail = trail;
    this.refusals = refusals;
    this.clock = clock;
  }

  /**
   * Writes the request and begins its way to a decision, in one transaction.
   *
   * @return the request's id
   * @throws Refused INCOMPLETE, naming each thing that the request lacks; CONFLICT when the person
   *     has an open request
   */
  public UUID request(Person by, NewAccessRequest asked) {
    return refusals.run("AccessRequested", by, "account", by.username(), () -> write(by, asked));
  }

  private UUID write(Person by, NewAccessRequest asked) {
    String assignment = text(asked.assignment());
    String training = text(asked.trainingReference());
    List<String> purposes =
        asked.purposes() == null ? List.of() : List.copyOf(new LinkedHashSet<>(asked.purposes()));
    List<Refusal> lacking = lacking(assignment, purposes, training);
    if (!lacking.isEmpty()) {
      throw AccessRefusals.incomplete(lacking);
    }
    file.open(by.username())
        .ifPresent(
            open -> {
              throw AccessRefusals.conflict(
                  AccessRefusals.WRITTEN,
                  "one open request for each person",
                  "The request of " + open.requestedAt() + " is still open",
                  "wait for its decision, or withdraw it");
            });
    Instant now = clock.instant();
    AccessRequest request =
        new AccessRequest(
            UUID.randomUUID(),
            by.username(),
            by.roles(),
            assignment,
            purposes,
            training,
            now,
            AccessState.REQUESTED,
            now,
            null);
    file.save(request);
    trail.record(
        TrailEvent.done("AccessRequested", by.username(), "access-request", request.id().toString())
            .under(AccessRefusals.WRITTEN)
            .with("purposes", purposes)
            .with("duty", request.duty()));
    process.start(request.id());
    return request.id();
  }

  private static List<Refusal> lacking(String assignment, List<String> purposes, String training) {
    List<Refusal> lacking = new ArrayList<>();
    if (unusable(assignment, LONGEST_ASSIGNMENT)) {
      lacking.add(
          lack(
              AccessRefusals.ASSIGNMENT,
              "access needs a work assignment that requires it",
              "No assignment is stated, or it is longer than 1000 characters",
              "state the assignment that requires access"));
    }
    if (purposes.isEmpty()) {
      lacking.add(
          lack(
              AccessRefusals.WRITTEN,
              "access needs a legitimate, specified and documented law enforcement purpose",
              "No purpose is stated",
              "state one or more of " + LawfulPurposes.CODES));
    } else if (!LawfulPurposes.CODES.containsAll(purposes)) {
      lacking.add(
          lack(
              Clause.of("GO-445.17 Operations 4"),
              "access is for named law enforcement purposes and for no other",
              "A purpose is not one of those that the order names",
              "state one or more of " + LawfulPurposes.CODES));
    }
    if (unusable(training, LONGEST_REFERENCE)) {
      lacking.add(
          lack(
              AccessRefusals.TRAINING,
              "access needs training by the Technology Unit",
              "No training is referred to, or the reference is longer than 200 characters",
              "give the reference of the training record"));
    }
    return lacking;
  }

  private static boolean unusable(String text, int longest) {
    return text.isEmpty() || text.length() > longest;
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }

  private static Refusal lack(Clause clause, String rule, String reason, String remedy) {
    return new Refusal(clause, rule, reason, remedy);
  }
}
