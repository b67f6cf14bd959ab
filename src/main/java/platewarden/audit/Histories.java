package platewarden.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Process histories as the engine and the trail keep them, 13.824 subd. 7(c). Reads only. Requests
 * under 13.824 subd. 3(c) are private: no list, no count and no address leads to one.
 */
public interface Histories {

  /** A process that has instances. */
  record Duty(String key, String name) {}

  /**
   * A part of a list.
   *
   * @param total how many there are
   * @param open how many of them go on
   * @param lines the newest first, at most {@link #PAGE}
   * @param next where the next part begins, null at the end
   */
  record Found(long total, long open, List<HistoryLine> lines, @Nullable String next) {}

  /** How many lines one part of a list has. */
  int PAGE = 25;

  /** The processes there are. */
  List<Duty> duties();

  /** The clauses under which steps were done. */
  List<String> clauses();

  /**
   * Instances of a filter.
   *
   * @param without processes that the asker may not see
   * @param after where the part before ended, null for the first
   */
  Found find(HistoryFilter filter, Set<String> without, @Nullable String after);

  /** One of them; empty too when it is private. */
  Optional<ProcessHistory> of(String instance);

  /**
   * Facts and rulings that were kept, as JSON. Whoever shows them looks that a history cites them.
   */
  Optional<String> judgement(String id);
}
