package platewarden.reads;

import java.util.Map;

/** What Elasticsearch counted itself. */
public interface CountedByIndex {

  /**
   * Counts since each index was made or the node was started, by the unique name of the index.
   *
   * @param gateway queries that bear the gateway's mark
   * @param others any other way to a document
   */
  record Counts(Map<String, Long> gateway, Map<String, Long> others) {}

  /**
   * The counts now.
   *
   * @throws IndexUnavailable when the index cannot be asked
   */
  Counts now();
}
