package platewarden.reads;

import java.time.LocalDate;

/**
 * Whoever needs a read for longer than its collection day lives (13.824 subd. 3(a), 3(b)): copies
 * are made under a key of their own before the day is closed; the original keeps its clock.
 */
public interface CopiesOut {

  /**
   * Copies what of this day has to outlive it, in the caller's transaction, which owns the day: no
   * read is being stored into it meanwhile. What was copied before is not copied again. When it
   * fails, the day is not closed yet, and it is tried again; from the day's internal deadline on it
   * is closed to reading nevertheless, and the call comes once more before its key is destroyed:
   * take the reads from {@link ScanReads}, which opens them in a closed day too.
   *
   * @return how many reads were copied by this call
   */
  long copyOut(LocalDate day);
}
