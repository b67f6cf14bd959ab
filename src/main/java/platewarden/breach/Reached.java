package platewarden.breach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A read that was reached: whose, by whom, when.
 *
 * @param person stands for whoever the read is of; one vehicle is one person
 * @param entry the trail entry that says so
 */
public record Reached(
    LocalDate day, UUID read, UUID person, String by, Instant at, String how, long entry) {}
