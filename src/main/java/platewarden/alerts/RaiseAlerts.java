package platewarden.alerts;

import java.util.List;
import platewarden.hotlist.Match;
import platewarden.reads.Read;

/** Makes alerts of matches, in the transaction that stores the read. */
public interface RaiseAlerts {

  /** A match of a stored read that the rules let alert. */
  record Matched(Read read, Match match, String ruling) {}

  /** Writes the alerts; they reach officers once the transaction has committed. */
  void raise(List<Matched> matched);
}
