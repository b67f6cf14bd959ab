package platewarden.hotlist.rules;

import platewarden.hotlist.Category;

/**
 * An entry as a fact of rules/entries.drl; without a plate.
 *
 * @param amber it is entered from a broadcast
 * @param caseActive the register knows its case as active; unknown is not
 * @param standing it would stand so long that it amounts to tracking
 */
public record AskedEntry(
    boolean amber,
    Category category,
    boolean caseGiven,
    boolean caseActive,
    boolean standing,
    boolean trackingAuthorized) {}
