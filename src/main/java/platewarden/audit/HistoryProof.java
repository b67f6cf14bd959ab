package platewarden.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the trail says about a record, and where.
 *
 * @param position its place in the tree; null in the second before it has one
 * @param at when (UTC)
 * @param action what was done
 * @param actor by whom
 * @param outcome {@code DONE}, {@code REFUSED} or {@code FAILED}
 * @param clause under which clause, null for none
 * @param decision what was decided, null when nothing was
 * @param rule the rule that said so, null when none did
 * @param reason why it was refused, in the law's words; null when it was not
 * @param judgement the id of the facts and rulings that were kept, null for none
 */
public record HistoryProof(
    @Nullable Long position,
    Instant at,
    String action,
    String actor,
    String outcome,
    @Nullable String clause,
    @Nullable String decision,
    @Nullable String rule,
    @Nullable String reason,
    @Nullable String judgement) {}
