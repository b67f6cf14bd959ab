package platewarden.hotlist.rules;

/**
 * How the open questions of entries are read today; a fact of rules/entries.drl.
 *
 * @param missingWithoutCrime {@code non-criminal-missing-person-entries}: the commander alone may
 *     approve one
 */
public record EntryReadings(boolean missingWithoutCrime) {}
