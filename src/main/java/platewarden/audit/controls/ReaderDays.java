package platewarden.audit.controls;

import java.time.Instant;

/** Counts of each reader's day, which outlive its reads. */
public interface ReaderDays {

  /**
   * Counts the newest days that are over, their positions too, and those that are destroyed next.
   */
  void count(Instant now);
}
