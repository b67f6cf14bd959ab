package platewarden.alerts;

import java.util.List;

/**
 * How right alerts were, for "accurate, complete, and current" data (13.05 subd. 5(a)(1)).
 *
 * @param readers each reader that raised an alert, by its id
 * @param lists each list that was met, by its name
 * @param ages the lists' ages when they were met
 * @param actedBeforeVerified actions recorded before a verification; the database allows none
 */
public record Accuracy(
    List<Results> readers, List<Results> lists, Ages ages, long actedBeforeVerified) {

  /** Copies the lists. */
  public Accuracy {
    readers = List.copyOf(readers);
    lists = List.copyOf(lists);
  }

  /**
   * The results of the verifications of a reader's or a list's alerts.
   *
   * @param name the reader's id or the list's name
   * @param unverified alerts that nobody has verified
   */
  public record Results(
      String name,
      long alerts,
      long confirmed,
      long misread,
      long wrongState,
      long notCurrent,
      long unverified) {

    /** Verified alerts that were wrong, of a hundred; 0 where none was verified. */
    public double wrongPercent() {
      long verified = alerts - unverified;
      return verified == 0 ? 0 : 100.0 * (misread + wrongState + notCurrent) / verified;
    }
  }

  /**
   * Ages in minutes.
   *
   * @param stale matches on a list that was older than the limit or whose newest file had failed
   */
  public record Ages(long matches, long median, long p95, long longest, long stale) {}
}
