package platewarden.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The commissioner of administration ordered that all readers stop (13.824 subd. 6(b)); published
 * in the transaction that enters the order, so that who stops them does it in the same.
 *
 * @param order its record
 * @param dated the day on it
 */
public record SuspensionOrdered(UUID order, LocalDate dated, Instant enteredAt) {}
