package platewarden.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import platewarden.readers.Reader;

/**
 * One message of a reader, as its adapter understood it.
 *
 * @param reader who its credential says it is; the payload is never asked
 * @param format {@code lpr}, {@code rekor}
 * @param receivedAt UTC
 * @param offers at most {@link #MOST_READS}
 * @param stripped how many reads or messages carried a field outside 13.824 subd. 2(a), by the
 *     field's name
 */
public record Delivery(
    Reader reader,
    String format,
    Instant receivedAt,
    List<ReadOffer> offers,
    Map<String, Long> stripped) {

  /** The most reads one message may hold. */
  public static final int MOST_READS = 1000;

  /** Refuses a message that is larger; an adapter has said so to the reader before. */
  public Delivery {
    if (offers.size() > MOST_READS) {
      throw new IllegalArgumentException("More than " + MOST_READS + " reads");
    }
    offers = List.copyOf(offers);
    stripped = Map.copyOf(stripped);
  }
}
