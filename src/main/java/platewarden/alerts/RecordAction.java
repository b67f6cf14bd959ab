package platewarden.alerts;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.law.Refused;
import platewarden.platform.Person;

/**
 * Records what was done on a confirmed alert. Recording again replaces what was recorded, say to
 * add the report's number; each is on the trail.
 */
public interface RecordAction {

  /**
   * Records.
   *
   * @param action an {@link Action.Kind}, or other words
   * @param rmsReport the report's number, or null
   * @return the alert as it stands now; empty when there is none of this id
   * @throws Refused CONFLICT with {@code GO-445.17 Verification} while there is no CONFIRMED
   *     verification; FORBIDDEN without role, authorization or training; INCOMPLETE without an
   *     action
   */
  Optional<AlertView> record(
      Person by, UUID id, @Nullable String action, @Nullable String rmsReport);
}
