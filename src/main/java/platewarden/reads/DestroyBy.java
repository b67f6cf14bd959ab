package platewarden.reads;

import java.time.Instant;

/**
 * A ruling of {@code destruction}.
 *
 * @param at the instant (UTC) by which every copy is destroyed
 */
public record DestroyBy(Instant at) {}
