package platewarden.alerts;

/**
 * How the open questions of matching are read on the day of collection; a fact of
 * rules/matching.drl.
 *
 * @param suspendedOwners {@code suspended-owner-alerts}
 * @param fourPurposesOnly {@code purposes-exhaustive}: the purposes that the order names are all
 * @param staleListAlerts {@code hotlist-age}: an alert of a stale list is marked, not withheld
 */
public record MatchReadings(
    Disposition suspendedOwners, boolean fourPurposesOnly, boolean staleListAlerts) {}
