package platewarden.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.law.Refusal;

/**
 * An access request as its requester and its deciders see it. Instants are UTC, days those of Saint
 * Paul.
 *
 * @param id the request
 * @param requester the account it is about; nobody asks for another
 * @param unit the requester's unit in the staff register, null when the register does not know them
 * @param assignment the work that is said to require access
 * @param purposes codes of {@link LawfulPurposes}
 * @param trainingReference as the requester gave it
 * @param requestedAt when it came
 * @param state where it stands
 * @param checks what the rules found, each with its clause; empty before the first check
 * @param confirmedBy the supervisor who confirmed or denied the assignment
 * @param decidedBy who decided
 * @param decidedAt when
 * @param validUntil last day of the authorization that was granted
 * @param authorization the signed authorization, null before signature
 * @param refusals why it was refused; empty otherwise
 */
public record AccessRequestView(
    UUID id,
    String requester,
    @Nullable String unit,
    String assignment,
    List<String> purposes,
    String trainingReference,
    Instant requestedAt,
    AccessState state,
    List<Check> checks,
    @Nullable String confirmedBy,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable LocalDate validUntil,
    @Nullable SignedAuthorization authorization,
    List<Refusal> refusals) {

  /** Copies the lists. */
  public AccessRequestView {
    purposes = List.copyOf(purposes);
    checks = List.copyOf(checks);
    refusals = List.copyOf(refusals);
  }

  /**
   * What one rule found.
   *
   * @param rule the rule's sentence
   * @param clause its citation
   * @param verdict {@code MET}, {@code TRAINING_MISSING} or {@code REFUSED}
   * @param reason in words
   */
  public record Check(String rule, String clause, String verdict, String reason) {}

  /**
   * The written authorization of 13.824 subd. 7(b).
   *
   * @param from when it came into force, null while the account is not provisioned
   * @param until its end
   * @param signedBy who signed
   * @param sha256 of the document, hexadecimal, as it stands on the trail
   * @param voided whether it lost its effect before its end
   */
  public record SignedAuthorization(
      UUID id,
      @Nullable Instant from,
      Instant until,
      String signedBy,
      Instant signedAt,
      String sha256,
      boolean voided) {}
}
