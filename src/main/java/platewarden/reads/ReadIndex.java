package platewarden.reads;

import java.util.List;

/** The searchable copy of the reads: rebuildable, one index per day, never the record. */
public interface ReadIndex {

  /** What was found: the newest first, at most {@code limit}, and how many there are in all. */
  record Found(long total, List<FoundRead> reads) {}

  /**
   * Looks for reads. Days that were or are being destroyed are not looked into.
   *
   * @throws PatternTooWide when a pattern leaves too many plates open to look at all of them
   * @throws IndexUnavailable when the index cannot be asked
   */
  Found find(ReadQuery query, int limit);

  /** As {@link #find}, for reads that have to be destroyed and are shown to nobody. */
  Found findToDestroy(ReadQuery query, int limit);

  /**
   * Those of these reads that can still be shown, in the order given. A read that was destroyed or
   * is withheld since is left out.
   *
   * @throws IndexUnavailable when the index cannot be asked
   */
  List<FoundRead> show(List<ReadRef> reads);
}
