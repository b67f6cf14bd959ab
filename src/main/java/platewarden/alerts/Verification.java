package platewarden.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an officer compared picture, plate and state with the live record before doing anything.
 *
 * @param result what came of it
 * @param by the account
 * @param sourceChecked where the record was looked up, for example {@code Squad computer}
 * @param checkedAt when the record was looked up (UTC), as the officer says
 * @param verifiedAt when this was entered (UTC)
 * @param note the officer's words; null when none, and once the read was destroyed
 */
public record Verification(
    AlertStatus result,
    String by,
    String sourceChecked,
    Instant checkedAt,
    Instant verifiedAt,
    @Nullable String note) {}
