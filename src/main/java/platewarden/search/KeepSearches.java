package platewarden.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.platform.Person;
import platewarden.platform.rules.Judgement;
import platewarden.reads.FoundRead;
import platewarden.reads.ReadRef;

/**
 * The query log (GO-445.17 QueryLog): what was asked, why, by whom, how it ended and how much was
 * found. Refused and failed searches are in it too.
 */
public interface KeepSearches {

  /** How a search ended. */
  enum Outcome {
    DONE,
    REFUSED,
    FAILED
  }

  /**
   * A search as it is written down.
   *
   * @param found how many reads met it; 0 unless it was done
   */
  record Made(
      UUID id,
      Person by,
      Origin origin,
      SearchRequest request,
      Judgement judgement,
      Outcome outcome,
      long found) {

    /** Whose it was, for who may review it. */
    public Rank rank() {
      return Rank.of(by);
    }
  }

  /** A search of the log; its reason stays sealed. */
  record Kept(
      UUID id,
      Instant at,
      String purpose,
      @Nullable String caseNumber,
      Outcome outcome,
      long found) {}

  /**
   * A search whose results may still be looked at.
   *
   * @param list all that were found at the time, at most as many as a search lists, newest first
   */
  record Opened(SearchRequest request, long found, List<ReadRef> list) {}

  /**
   * How often one plate was searched: a search counts when it found something or was refused.
   *
   * @param found by this person, with results
   * @param foundByAnyone by anybody, with results
   * @param attempts by this person
   * @param people how many persons
   * @param otherReasons how many case numbers, none counting as one, this person gave besides this
   * @param firstOfPerson the person's first search of it, null when there is none
   * @param first anybody's first search of it, null when there is none
   */
  record Repeats(
      long found,
      long foundByAnyone,
      long attempts,
      long people,
      long otherReasons,
      @Nullable UUID firstOfPerson,
      @Nullable UUID first) {

    /** Never searched. */
    static final Repeats NONE = new Repeats(0, 0, 0, 0, 0, null, null);
  }

  /**
   * Keeps a search, sealed, in the caller's transaction.
   *
   * @param list what was found; pages of it are looked at without searching again
   * @param shown what stands for the results that are shown at once
   */
  void keep(Made search, List<ReadRef> list, List<String> shown);

  /** Adds what stands for results that are shown now, in the caller's transaction. */
  void show(UUID search, List<String> shown);

  /**
   * What stands for results in the trail: keyed hashes whose keys die with the reads, so that the
   * trail keeps no read beyond its day.
   */
  List<String> commitments(List<FoundRead> results);

  /** Whether this search of this person's, not older than 12 hours, showed this read. */
  boolean showed(UUID search, String username, LocalDate day, UUID read);

  /** This search of this person's, not older than 12 hours. */
  Optional<Opened> open(UUID search, String username);

  /** How often this plate was searched since then, look-alike characters being one. */
  Repeats repeats(String plate, String username, @Nullable String caseNumber, Instant since);

  /** A person's searches, the newest first, at most 200. */
  List<Kept> of(String username);
}
