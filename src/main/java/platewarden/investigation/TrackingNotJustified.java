package platewarden.investigation;

import java.time.Instant;
import java.util.UUID;

/**
 * A review found that an exigency did not justify tracking. Published in the transaction that ends
 * it: what was found or alerted under it is to be sequestered by whoever holds it.
 *
 * @param requester the account that tracked
 * @param from when it came into force (UTC)
 * @param until when it ended (UTC)
 */
public record TrackingNotJustified(
    UUID trackingId,
    UUID caseId,
    String caseNumber,
    String requester,
    Instant from,
    Instant until) {}
