package platewarden.search;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import platewarden.reads.ReadRef;

/** Finds again which reads were shown, from what stands for them on the trail. */
public interface TraceResults {

  /**
   * The reads that are still there, by what stands for them. What is not in it was destroyed.
   *
   * @param until no read arrived later than this
   */
  Map<String, ReadRef> reads(Collection<String> commitments, Instant until);
}
