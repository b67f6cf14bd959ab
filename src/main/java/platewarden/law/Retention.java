package platewarden.law;

import java.time.Duration;

/**
 * How long reads of a collection day are kept that nothing else holds, 13.824 subd. 3(a).
 *
 * @param limit from the collection of a read, in hours: 60 days are 1,440 hours, whatever the
 *     clocks of Saint Paul do meanwhile
 * @param margin how long before its first read reaches the limit a day is destroyed
 */
public record Retention(Duration limit, Duration margin) {}
