package platewarden.reads;

import java.time.LocalDate;

/** Keeps a collection day from being closed while somebody copies from it. */
public interface KeepDayOpen {

  /**
   * Keeps the day open until the end of the caller's transaction; waits while somebody is closing
   * it.
   *
   * @return whether it is open; when not, its reads were or are being destroyed
   */
  boolean keepOpen(LocalDate day);
}
