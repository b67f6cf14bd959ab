package platewarden.audit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A letter came by which the commissioner lets readers run again. It resumes nothing: it has to be
 * verified, and the chief decides.
 *
 * @param order its record
 * @param suspension the order that it speaks of
 */
public record ReinstatementEntered(UUID order, UUID suspension, LocalDate dated) {}
