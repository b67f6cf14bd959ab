package platewarden.reads;

import java.time.LocalDate;

/** The collection day was destroyed, or is being destroyed, and takes no more reads. */
public final class DayClosed extends RuntimeException {

  private final LocalDate day;

  /** Names the day. */
  public DayClosed(LocalDate day) {
    super("Collection day " + day + " is closed");
    this.day = day;
  }

  /** The day. */
  public LocalDate day() {
    return day;
  }
}
