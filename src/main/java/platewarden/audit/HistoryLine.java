package platewarden.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One process instance in a list.
 *
 * @param instance the engine's id of it
 * @param record the id of the record it is about
 * @param duty the process
 * @param name what the process is called
 * @param startedAt when it began (UTC)
 * @param endedAt when it ended (UTC), null while it goes on
 * @param standing how it ended, or what it waits for
 * @param clause of the latest step that has one, null when none has
 */
public record HistoryLine(
    String instance,
    String record,
    String duty,
    String name,
    Instant startedAt,
    @Nullable Instant endedAt,
    String standing,
    @Nullable String clause) {}
