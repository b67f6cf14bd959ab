package platewarden.access.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.access.AccessRequest;
import platewarden.access.AccessState;

@Entity
@Table(name = "access_requests")
class AccessRequestRow {

  @Id private UUID id;
  private String requester;
  private String roles;
  private String assignment;
  private String purposes;
  private String trainingReference;
  private Instant requestedAt;

  @Enumerated(EnumType.STRING)
  private AccessState state;

  private Instant stateSince;
  private @Nullable Instant closedAt;
  @Version private int version;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected AccessRequestRow() {}

  AccessRequestRow(AccessRequest request) {
    id = request.id();
    requester = request.requester();
    roles = String.join(",", request.roles().stream().sorted().toList());
    assignment = request.assignment();
    purposes = String.join(",", request.purposes());
    trainingReference = request.trainingReference();
    requestedAt = request.requestedAt();
    state = request.state();
    stateSince = request.stateSince();
    closedAt = request.closedAt();
  }

  /** What changes in a request's life: where it stands. */
  void moveTo(AccessRequest request) {
    state = request.state();
    stateSince = request.stateSince();
    closedAt = request.closedAt();
  }

  AccessRequest toRequest() {
    return new AccessRequest(
        id,
        requester,
        Set.copyOf(split(roles)),
        assignment,
        split(purposes),
        trainingReference,
        requestedAt,
        state,
        stateSince,
        closedAt);
  }

  private static List<String> split(String joined) {
    return Arrays.stream(joined.split(",", -1)).filter(part -> !part.isEmpty()).toList();
  }
}
