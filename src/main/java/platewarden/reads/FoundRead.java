package platewarden.reads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A read as the index shows it. */
public record FoundRead(
    UUID id,
    LocalDate day,
    @Nullable String plate,
    @Nullable String region,
    Instant collectedAt,
    String readerId,
    @Nullable Double latitude,
    @Nullable Double longitude,
    Classification classification,
    int images) {}
