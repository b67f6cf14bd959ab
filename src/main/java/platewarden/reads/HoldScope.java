package platewarden.reads;

import java.util.Collection;

/**
 * Reads that arrive late: a hold in force covers what was collected up to its receipt (13.824 subd.
 * 3(b)), also what a reader sends only afterwards. Asked by intake of every read before it is
 * stored; most reads are younger than every hold, and that answer has to be quick.
 */
public interface HoldScope {

  /** Whether a hold in force covers this read, which is not stored yet. */
  boolean covers(Read read);

  /**
   * Takes stored reads into the holds that cover them and sequesters them, in the caller's
   * transaction, which stores them.
   */
  void hold(Collection<Read> stored);

  /**
   * Keeps a read whose day takes no reads any more: sealed under the hold's own key, with its
   * pictures, in the caller's transaction. Keeping the same read twice changes nothing.
   *
   * @return whether it is kept; if not, it is refused as any read past its limit
   */
  boolean keepPastLimit(Read read);
}
