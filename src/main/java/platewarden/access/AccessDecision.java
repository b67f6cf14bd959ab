package platewarden.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided on a request.
 *
 * @param step what was decided
 * @param code the decision
 * @param validUntil last day of the authorization, for {@code GRANT}
 * @param delegationId what the decider acted under, null for the chief and for other steps
 */
public record AccessDecision(
    UUID requestId,
    Step step,
    String code,
    String by,
    Instant at,
    @Nullable LocalDate validUntil,
    @Nullable UUID delegationId) {

  /** The decisions there are. */
  public enum Step {
    ASSIGNMENT,
    ACCESS,
    CONCURRENCE,
    ACCOUNT
  }
}
