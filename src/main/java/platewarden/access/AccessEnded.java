package platewarden.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A person's access ended. Published in the transaction that ends it, for duties in which something
 * of the person's runs on by itself: entries by hand, authorizations to track.
 *
 * @param username whose
 * @param changeId the change that ended it
 */
public record AccessEnded(String username, UUID changeId, Instant at) {}
