package platewarden.reads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The rows themselves, for duties that may not miss one (holds, chapter 5B, audits): complete when
 * the index lags or is down, sequestered reads included. Never for a search.
 */
public interface ScanReads {

  /** Reads of the day whose plate, or one of whose candidates, is one of these; O and 0 are one. */
  List<Read> ofPlates(LocalDate day, Collection<String> plates);

  /**
   * Opens every row of the day that was collected in [from, to), in the order of their ids;
   * pictures without their bytes.
   */
  void within(LocalDate day, Instant from, Instant to, Consumer<Read> each);

  /** Names every row of the day, in no order; nothing is opened. */
  void names(LocalDate day, Consumer<UUID> each);

  /** These reads, opened; those that are gone are left out. Pictures without their bytes. */
  List<Read> ofIds(LocalDate day, Collection<UUID> ids);

  /** A picture with its bytes, whether its read is sequestered or its day is being destroyed. */
  Optional<ReadImage> picture(LocalDate day, UUID id, int number);
}
