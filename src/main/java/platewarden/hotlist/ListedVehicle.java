package platewarden.hotlist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry, as the parser hands it on.
 *
 * @param plate normalised, as listed
 * @param region ISO 3166-2, null when the list does not say
 * @param number the list's own number, empty when it has none
 * @param caseNumber the case of an entry that is not of the state file
 * @param entered the day it was entered, null when the list does not say
 * @param from the first day on which it is good, null when there is none
 * @param until the last day on which it is good, null when there is none
 */
record ListedVehicle(
    String plate,
    @Nullable String region,
    Category category,
    String number,
    @Nullable String caseNumber,
    @Nullable LocalDate entered,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  /** An entry that is good on every day. */
  ListedVehicle(
      String plate,
      @Nullable String region,
      Category category,
      String number,
      @Nullable String caseNumber) {
    this(plate, region, category, number, caseNumber, null, null, null);
  }
}
