package platewarden.hotlist;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry that stood as an Amber Alert and was found to be none: its use is looked at.
 *
 * @param enteredBy the account that entered it
 * @param from since when reads met it (UTC)
 * @param until since when they did not any more (UTC)
 */
public record NotAmber(UUID entryId, String enteredBy, Instant from, Instant until) {}
