package platewarden.investigation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import platewarden.investigation.TrackingAuthorization.Basis;

/**
 * A request to track, as it comes.
 *
 * @param until when an exigency is to end (UTC), null for the longest time there is
 * @param document the warrant: PDF, JPEG or PNG; null without
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record NewTrackingRequest(
    @Nullable String caseNumber,
    @Nullable Basis basis,
    @Nullable String scope,
    @Nullable String facts,
    @Nullable String court,
    @Nullable String warrantNumber,
    @Nullable String judge,
    @Nullable Instant until,
    byte @Nullable [] document) {}
