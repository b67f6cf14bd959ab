package platewarden.reads;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads of a day by their class, from the rows. */
public interface ClassifiedReads {

  /** The ids of the day's reads of this class, in their order. */
  List<UUID> of(LocalDate day, Classification classification);
}
