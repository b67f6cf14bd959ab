package platewarden.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The query log as an overseer reads it: who searched when and for what case, no plate. */
public interface SearchLog {

  /**
   * A search.
   *
   * @param origin stands for the place it was made at, equal for equal places of one month; null
   *     when not known
   */
  record Logged(
      UUID id,
      Instant at,
      String username,
      Rank rank,
      String purpose,
      @Nullable String caseNumber,
      KeepSearches.Outcome outcome,
      long found,
      @Nullable String origin) {}

  /**
   * Two searches of one person that showed the same read, whatever was typed.
   *
   * @param times how many searches of the person showed a read that this one shows
   */
  record SameReads(Logged search, UUID first, long times) {}

  /** Those of a span of time, the oldest first. */
  List<Logged> between(Instant from, Instant to);

  /** Those of them that asked for this plate, by its pseudonym. */
  List<Logged> ofPlate(String plate, Instant from, Instant to);

  /** Narrow searches that showed again what the same person's earlier ones showed. */
  List<SameReads> sameReads(Instant from, Instant to, long atLeast);

  /** One search. */
  Optional<Logged> find(UUID search);

  /** What was asked and why, opened; its own record on the trail is the caller's. */
  Optional<SearchRequest> reason(UUID search);
}
