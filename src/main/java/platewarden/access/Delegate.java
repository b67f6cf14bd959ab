package platewarden.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import platewarden.access.PersonnelRecords.Delegation;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Files the chief's signed delegation of 13.824 subd. 7(b), without which nobody but the chief
 * decides on access. It is the first thing a new installation needs.
 */
@Service
public final class Delegate {

  private static final int LARGEST = 5_000_000;
  private static final int LONGEST_SCOPE = 500;
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private final Delegations delegations;
  private final Trail trail;
  private final RefusalsOnTrail refusals;
  private final Clock clock;

  /** Files into these. */
  public Delegate(Delegations delegations, Trail trail, RefusalsOnTrail refusals, Clock clock) {
    this.delegations = delegations;
    this.trail = trail;
    this.refusals = refusals;
    this.clock = clock;
  }

  /**
   * A delegation as the chief enters it.
   *
   * @param designee an account, or the role {@code technology-unit-commander}
   * @param scope what is delegated
   * @param from the first day, in Saint Paul
   * @param until the last day
   */
  public record Entry(
      @Nullable String designee,
      @Nullable String scope,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {}

  /**
   * Files it.
   *
   * @param paper the signed paper, a PDF
   * @return its id
   * @throws Refused FORBIDDEN for who is not the chief; INCOMPLETE for a paper without its parts
   */
  public UUID file(Person by, Entry entry, byte[] paper) {
    return refusals.run(
        "DelegationFiled", by, "account", by.username(), () -> write(by, entry, paper));
  }

  private UUID write(Person by, Entry entry, byte[] paper) {
    chief(by);
    String designee = entry.designee() == null ? "" : entry.designee().strip();
    String scope = entry.scope() == null ? "" : entry.scope().strip();
    LocalDate from = entry.from();
    LocalDate until = entry.until();
    if (designee.isEmpty() || designee.equals(by.username())) {
      throw lacking("No designee is named, or it is you", "name the commander or an account");
    }
    if (scope.isEmpty() || scope.length() > LONGEST_SCOPE) {
      throw lacking("The scope is missing or longer than 500 characters", "say what you delegate");
    }
    if (from == null || until == null || until.isBefore(from) || until.isAfter(from.plusYears(1))) {
      throw lacking("The days are missing, reversed or more than a year apart", "date it");
    }
    if (paper.length > LARGEST || !Arrays.equals(PDF, Arrays.copyOf(paper, PDF.length))) {
      throw lacking("The signed paper is missing or no PDF of up to 5 MB", "attach the signed PDF");
    }
    Instant now = clock.instant();
    Delegation delegation =
        new Delegation(
            UUID.randomUUID(),
            by.username(),
            designee,
            from.atStartOfDay(Days.SAINT_PAUL).toInstant(),
            until.plusDays(1).atStartOfDay(Days.SAINT_PAUL).toInstant());
    String sha256 = SignAuthorization.sha256(paper);
    delegations.add(new Delegations.Paper(delegation, scope, sha256, now, null), paper);
    trail.record(
        TrailEvent.done("DelegationFiled", by.username(), "delegation", delegation.id().toString())
            .under(AccessRefusals.WRITTEN)
            .with("designee", designee)
            .with("from", from.toString())
            .with("until", until.toString())
            .with("pdfSha256", sha256));
    return delegation.id();
  }

  /**
   * Takes one back, from now on.
   *
   * @throws Refused FORBIDDEN for who is not the chief
   */
  public void revoke(Person by, UUID id) {
    refusals.run(
        "DelegationRevoked",
        by,
        "delegation",
        id.toString(),
        () -> {
          chief(by);
          if (delegations.document(id).isEmpty()) {
            throw lacking("There is no such delegation", "look at the list");
          }
          delegations.revoke(id, clock.instant());
          trail.record(
              TrailEvent.done("DelegationRevoked", by.username(), "delegation", id.toString())
                  .under(AccessRefusals.WRITTEN));
          return id;
        });
  }

  /** The papers, for those who have a part in access. */
  public List<Delegations.Paper> papers(Person by) {
    return AccessRoles.DECIDERS.stream().anyMatch(by::has) ? delegations.papers() : List.of();
  }

  private static void chief(Person by) {
    if (!by.has(AccessRoles.CHIEF)) {
      throw AccessRefusals.forbidden(
          AccessRefusals.WRITTEN,
          "only the chief delegates the authorization of access",
          "You are not the chief",
          "the chief signs and files the delegation");
    }
  }

  private static Refused lacking(String reason, String remedy) {
    return AccessRefusals.incomplete(
        AccessRefusals.WRITTEN, "a delegation is written, dated and scoped", reason, remedy);
  }
}
