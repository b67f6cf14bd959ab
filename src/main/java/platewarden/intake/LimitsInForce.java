package platewarden.intake;

import java.time.LocalDate;

/** The numbers that bind the collection of a day's reads. */
public interface LimitsInForce {

  /** Those in force on that collection day (America/Chicago). */
  CollectionLimits on(LocalDate collectionDay);
}
