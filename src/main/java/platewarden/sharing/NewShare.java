package platewarden.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What another agency asks for, and why (13.824 subd. 4(a), 7(b)). Kept sealed.
 *
 * @param headAuthorization who heads the agency and authorized the request in writing, and when
 * @param requester who asks for the agency
 * @param caseNumber the agency's own
 * @param reasonableSuspicion what makes the data pertinent to an active criminal investigation
 * @param factualBasis the facts
 * @param criteria what is looked for
 */
public record NewShare(
    @Nullable String headAuthorization,
    @Nullable String requester,
    @Nullable String caseNumber,
    @Nullable String reasonableSuspicion,
    @Nullable String factualBasis,
    @Nullable Criteria criteria) {

  /**
   * What is looked for: a plate or a pattern, in a window of time (UTC).
   *
   * @param plate exact, or with {@code *} and {@code ?}
   */
  public record Criteria(@Nullable String plate, @Nullable Instant from, @Nullable Instant to) {}
}
