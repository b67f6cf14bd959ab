package platewarden.reads.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The reads that a search must leave out although the index may still hold them. */
public interface HiddenReads {

  /** Those of these days that were sequestered and that the indexer has not taken out yet. */
  Set<UUID> stillIndexed(LocalDate from, LocalDate to);

  /** Which of these reads are sequestered. */
  Set<UUID> among(LocalDate day, Collection<UUID> reads);
}
