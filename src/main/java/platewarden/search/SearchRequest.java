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
 * @param region the state that issued the plate, {@code US-MN}; plates of no known state are found
 *     too
 * @param from inclusive, UTC
 * @param to exclusive, UTC
 * @param purpose a code of {@link Purpose}; any other is judged, and refused
 * @param exigency the exigent circumstances, where the search would else need a warrant
 */
public record SearchRequest(
    @Nullable String plate,
    @Nullable String pattern,
    @Nullable String region,
    ReadQuery.@Nullable Near near,
    ReadQuery.@Nullable Box box,
    @Nullable Instant from,
    @Nullable Instant to,
    List<String> readers,
    boolean fuzzy,
    @Nullable String purpose,
    @Nullable String caseNumber,
    @Nullable String complaintOrIncident,
    @Nullable String factualBasis,
    @Nullable String exigency) {}
