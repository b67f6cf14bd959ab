package platewarden.alerts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.law.Refused;
import platewarden.platform.Person;

/**
 * Records that an alert was verified: "officers must verify every alert and confirm that the record
 * is accurate and up to date before any action" (GO-445.17 Verification).
 */
public interface VerifyAlert {

  /**
   * What the officer found.
   *
   * @param result any status but {@code NEW}
   * @param sourceChecked where the record was looked up; no plate
   * @param checkedAt when (UTC); not in the future and not before the read
   * @param note the officer's words, or null
   */
  record Found(
      @Nullable AlertStatus result,
      @Nullable String sourceChecked,
      @Nullable Instant checkedAt,
      @Nullable String note) {}

  /**
   * Verifies.
   *
   * @return the alert as it stands now; empty when there is none of this id
   * @throws Refused FORBIDDEN without role, authorization or training; INCOMPLETE when something is
   *     missing or its time cannot be; CONFLICT when it was verified before
   */
  Optional<AlertView> verify(Person by, UUID id, Found found);
}
