package platewarden.hotlist;

import org.jspecify.annotations.Nullable;

/**
 * One entry, as the parser hands it on.
 *
 * @param plate normalised, as listed
 * @param region ISO 3166-2, null when the list does not say
 * @param number the list's own number
 * @param caseNumber the case of an entry that is not of the state file
 */
record ListedVehicle(
    String plate,
    @Nullable String region,
    Category category,
    String number,
    @Nullable String caseNumber) {}
