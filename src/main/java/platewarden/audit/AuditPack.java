package platewarden.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * A signed pack of what the 40 controls found: results, exceptions, report, rules, checkpoint and
 * proof. Made once and kept as it was signed.
 *
 * @param exceptions how many of the controls came out with an exception
 * @param resultsSha256 of the canonical results; equal over equal data, whenever and by whom made
 * @param sha256 of the whole file
 * @param entry the place on the trail of the entry that it was made by
 */
public record AuditPack(
    UUID id,
    Period period,
    Instant madeAt,
    String madeBy,
    int exceptions,
    String resultsSha256,
    String sha256,
    long bytes,
    long entry) {}
