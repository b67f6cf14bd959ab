package platewarden.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import platewarden.platform.Person;
import platewarden.platform.rules.Judgement;
import platewarden.reads.FoundRead;

/** The record of searches: what was asked, why, by whom, and how much was found. */
public interface KeepSearches {

  /** A search that was made. */
  record Kept(
      UUID id,
      Instant at,
      String purpose,
      @org.jspecify.annotations.Nullable String caseNumber,
      long found) {}

  /** Keeps it, sealed, in the caller's transaction. */
  void keep(UUID id, Person by, SearchRequest request, Judgement judgement, long found);

  /**
   * What stands for the results in the trail: keyed hashes whose keys die with the reads, so that
   * the trail keeps no read beyond its day.
   */
  List<String> commitments(List<FoundRead> results);

  /** A person's searches, the newest first, at most 200. */
  List<Kept> of(String username);
}
