package platewarden.alerts;

import java.util.List;
import platewarden.hotlist.Match;
import platewarden.reads.Read;

/**
 * Asks the rules whether each match may be made and what becomes of it (13.824 subd. 2(c)).
 * Judgements are kept in the caller's transaction. The whole result goes to {@link RaiseAlerts}
 * once the read is stored.
 */
public interface JudgeMatches {

  /** One judged match for each match, in their order. */
  List<RaiseAlerts.Matched> judge(Read read, List<Match> matches);
}
