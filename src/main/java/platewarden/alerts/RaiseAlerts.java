package platewarden.alerts;

import java.util.List;
import platewarden.hotlist.Match;
import platewarden.reads.Read;

/** Makes alerts of matches, in the transaction that stores the read. */
public interface RaiseAlerts {

  /**
   * A judged match of a stored read.
   *
   * @param disposition what the rules say becomes of it
   * @param judgement the id of the judgement that says so
   */
  record Matched(Read read, Match match, Disposition disposition, String judgement) {}

  /**
   * Writes the alerts of those that may alert and counts those that count silently; suppressed ones
   * leave nothing. An alert is made once for each read and entry, however often it comes. They
   * reach officers once the transaction has committed.
   *
   * @throws IllegalStateException when no transaction is open
   */
  void raise(List<Matched> matched);
}
