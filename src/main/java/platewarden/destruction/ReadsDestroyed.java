package platewarden.destruction;

import java.time.Instant;
import java.util.UUID;

/**
 * Single reads were destroyed in every store and that is certified; published in the transaction
 * that certifies it.
 *
 * @param order whose {@link ReadsToDestroy} it was
 * @param at when it was certified (UTC)
 */
public record ReadsDestroyed(UUID order, Instant at) {}
