package platewarden.investigation;

import java.time.Instant;
import java.util.UUID;

/**
 * The register says something else of a case than before: it became active or inactive, or its
 * charge was disposed of. Published in the transaction that writes it down.
 *
 * @param caseId our id of the case
 * @param at when the register's word came (UTC)
 */
public record CaseChanged(UUID caseId, boolean active, Instant at) {}
