package platewarden.protection;

import java.time.LocalDate;
import java.util.UUID;

/** A read, by its collection day (America/Chicago) and its id; it says nothing of a vehicle. */
public record ReadRef(LocalDate day, UUID id) {}
