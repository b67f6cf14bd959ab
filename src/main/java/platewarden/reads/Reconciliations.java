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
      add(found, others, "of the search index past the gateway", "query", "queries");
      add(
          found,
          counted - asked,
          "of the search index falsely with the gateway's mark",
          "query",
          "queries");
      add(found, questions - entries, "at reads without an entry on the trail", "look", "looks");
      add(
          found,
          statements.orElse(0L),
          "on the rows of reads past the gateway, or to empty their count",
          "statement",
          "statements");
      return found;
    }
  }

  private static void add(List<String> to, long count, String what, String one, String many) {
    if (count > 0) {
      to.add(count + " " + (count == 1 ? one : many) + " " + what);
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
