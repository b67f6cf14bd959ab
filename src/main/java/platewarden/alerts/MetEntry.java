package platewarden.alerts;

import platewarden.hotlist.Category;

/**
 * A match as a fact of rules/matching.drl; without a plate.
 *
 * @param stateFile the entry is of the Minnesota license plate data file
 * @param category why the vehicle is listed
 * @param activeInvestigation the entry names a case that is known to be active; unknown is not
 * @param broadcast it is an Amber Alert that was entered from a broadcast and still stands
 * @param stale the list was older than its limit when the read met it
 */
public record MetEntry(
    boolean stateFile,
    Category category,
    boolean activeInvestigation,
    boolean broadcast,
    boolean stale) {}
