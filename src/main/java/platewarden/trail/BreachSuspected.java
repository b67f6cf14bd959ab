package platewarden.trail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something suspects a breach of the security of the data (13.055 subd. 1). Published
 * in the transaction that records the suspicion; {@code breach} opens a case for each.
 *
 * @param id of what was found; the same suspicion again has the same id
 * @param source what found it: {@code MISUSE}, {@code TRACKING}, {@code AMBER}, {@code ALARM}
 * @param subject the account that is concerned, null when nobody is known
 * @param subjectType what it rests on, as on the trail: {@code search}, {@code alert} …
 * @param subjectId its id
 */
public record BreachSuspected(
    UUID id,
    String source,
    @Nullable String subject,
    String subjectType,
    String subjectId,
    Instant at) {}
