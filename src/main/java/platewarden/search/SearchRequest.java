package platewarden.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import platewarden.reads.ReadQuery;

/**
 * What is looked for, and why. Each access needs "a record of the factual basis for the access and
 * any associated case number, complaint, or incident" (13.824 subd. 7(b)).
 *
 * @param plate exact, as typed
 * @param pattern with {@code *} and {@code ?}
 * @param from inclusive, UTC
 * @param to exclusive, UTC
 */
public record SearchRequest(
    @Nullable String plate,
    @Nullable String pattern,
    ReadQuery.@Nullable Near near,
    @Nullable Instant from,
    @Nullable Instant to,
    List<String> readers,
    boolean fuzzy,
    @Nullable Purpose purpose,
    @Nullable String caseNumber,
    @Nullable String complaintOrIncident,
    @Nullable String factualBasis) {}
