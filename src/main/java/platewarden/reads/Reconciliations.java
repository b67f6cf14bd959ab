package platewarden.reads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Comparisons of the counts of queries, and what each began from. */
public interface Reconciliations {

  /**
   * A comparison; all counts are since the one before.
   *
   * @param asked indexes that the gateway asked
   * @param counted indexes that Elasticsearch says were asked with the gateway's mark
   * @param others what it was asked without
   * @param questions that the gateway put for somebody
   * @param entries on the trail that say who and why
   * @param statements runs of statements on the rows of reads that are none of the gateway's; empty
   *     when PostgreSQL does not count
   */
  record Comparison(
      Instant at,
      long asked,
      long counted,
      long others,
      long questions,
      long entries,
      Optional<Long> statements) {

    /** Whether nobody else looked. */
    public boolean agrees() {
      return differences().isEmpty();
    }

    /** What does not agree, in words. */
    public List<String> differences() {
      List<String> found = new ArrayList<>();
      if (others > 0) {
        found.add(others + " queries of the search index did not come through the gateway");
      }
      if (counted > asked) {
        found.add(
            (counted - asked) + " queries of the search index bear the gateway's mark falsely");
      }
      if (questions > entries) {
        found.add((questions - entries) + " looks at reads have no entry on the trail");
      }
      long foreign = statements.orElse(0L);
      if (foreign > 0) {
        found.add(foreign + " statements on the rows of reads did not come through the gateway");
      }
      return found;
    }
  }

  /**
   * Compares with the last that was kept. The first compares nothing: it is where counting begins.
   *
   * @param keep whether the next one counts from here
   */
  Comparison compare(
      CountedByIndex.Counts index, Optional<Map<String, Long>> statements, boolean keep);

  /** The latest, the newest first. */
  List<Comparison> latest(int most);
}
