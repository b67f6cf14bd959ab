package platewarden.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.platform.Person;
import platewarden.platform.rules.Judgement;
import platewarden.reads.FoundRead;

/** The record of searches: what was asked, why, by whom, and how much was found. */
public interface KeepSearches {

  /** A search that was made. */
  record Kept(UUID id, Instant at, String purpose, @Nullable String caseNumber, long found) {}

  /**
   * Keeps it, sealed, in the caller's transaction.
   *
   * @param commitments what stands for the results that were shown
   */
  void keep(
      UUID id,
      Person by,
      SearchRequest request,
      Judgement judgement,
      long found,
      List<String> commitments);

  /**
   * What stands for the results in the trail: keyed hashes whose keys die with the reads, so that
   * the trail keeps no read beyond its day.
   */
  List<String> commitments(List<FoundRead> results);

  /** Whether this search of this person's, not older than 12 hours, showed this read. */
  boolean showed(UUID search, String username, LocalDate day, UUID read);

  /** A person's searches, the newest first, at most 200. */
  List<Kept> of(String username);
}
