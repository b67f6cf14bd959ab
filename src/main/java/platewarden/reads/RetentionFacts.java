package platewarden.reads;

import java.time.Duration;
import java.time.Instant;

/**
 * What the rules of {@code destruction} may know of a collection day.
 *
 * @param firstCollectedAt when the day's first read was collected (UTC)
 * @param limit how long reads collected on that day are kept, at most
 * @param margin how long before the limit the day is destroyed
 */
public record RetentionFacts(Instant firstCollectedAt, Duration limit, Duration margin) {}
