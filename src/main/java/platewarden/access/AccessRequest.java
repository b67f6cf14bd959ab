package platewarden.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for access, as it is kept.
 *
 * @param roles the realm roles of the requester when they asked
 * @param stateSince since when it is in this state
 * @param closedAt when it ended, null while it is open
 */
public record AccessRequest(
    UUID id,
    String requester,
    Set<String> roles,
    String assignment,
    List<String> purposes,
    String trainingReference,
    Instant requestedAt,
    AccessState state,
    Instant stateSince,
    @Nullable Instant closedAt) {

  /** Copies the collections. */
  public AccessRequest {
    roles = Set.copyOf(roles);
    purposes = List.copyOf(purposes);
  }

  /** The same, in another state since now; closed when the state is an end. */
  public AccessRequest in(AccessState next, Instant now) {
    return new AccessRequest(
        id,
        requester,
        roles,
        assignment,
        purposes,
        trainingReference,
        requestedAt,
        next,
        now,
        next.open() ? null : now);
  }

  /** The duty that the access is for; the highest of the requester's roles. */
  public String duty() {
    return AccessRoles.DUTIES.stream().filter(roles::contains).findFirst().orElse("none");
  }
}
