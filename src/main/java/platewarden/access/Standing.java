package platewarden.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do with reads today: the written authorization and the training. Roles come
 * from Keycloak and are judged beside it.
 *
 * @param username the account
 * @param authorizationId the written authorization in force, null when there is none
 * @param authorizedUntil its end
 * @param trainingCurrent whether a training by the Technology Unit is on record and valid
 */
public record Standing(
    String username,
    @Nullable String authorizationId,
    @Nullable Instant authorizedUntil,
    boolean trainingCurrent) {

  /** Whether a written authorization is in force (13.824 subd. 7(b)). */
  public boolean authorized() {
    return authorizationId != null;
  }
}
