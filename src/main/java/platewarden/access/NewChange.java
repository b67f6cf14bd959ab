package platewarden.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change that somebody reports.
 *
 * @param person whose access
 * @param reason one of those of {@link ChangeReason} that a person may report
 * @param effectiveAt from when; null for now
 * @param unit the new unit, for {@code MOVER}
 * @param supervisor the new supervisor, for {@code MOVER}
 */
public record NewChange(
    @Nullable String person,
    @Nullable ChangeReason reason,
    @Nullable Instant effectiveAt,
    @Nullable String unit,
    @Nullable String supervisor) {}
