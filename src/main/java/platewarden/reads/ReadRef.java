package platewarden.reads;

import java.time.LocalDate;
import java.util.UUID;

/** Where a read is: its collection day (in Saint Paul) and its id. */
public record ReadRef(LocalDate day, UUID id) {}
