package platewarden.preservation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a hold: checks, decisions, facts and letters, in the caller's transaction. */
public interface HoldHistory {

  /** What a process has to hear of. */
  enum Fact {
    COMPLETED,
    WITHDRAWN,
    DISPOSITION
  }

  /** What the rules found. */
  record Check(Instant checkedAt, JudgeElements.Judged judged) {}

  /** Adds a check. */
  void add(UUID holdId, Check check);

  /** The latest check. */
  Optional<Check> lastCheck(UUID holdId);

  /** Which decision. */
  enum Step {
    REVIEW,
    DOUBT,
    STATUS,
    RELEASE
  }

  /**
   * What a person decided.
   *
   * @param missing the elements that they left unticked
   * @param note their reason or source, null when there is none
   */
  record Decision(
      Step step,
      String code,
      List<Element> missing,
      String by,
      Instant at,
      @Nullable LocalDate checkedOn,
      @Nullable String note) {}

  /** Adds a decision. */
  void add(UUID holdId, Decision decision);

  /** The decisions on a hold, the oldest first. */
  List<Decision> decisions(UUID holdId);

  /** A fact, and when the process heard it; null before. */
  record Told(UUID holdId, Fact fact, Instant at, String by, @Nullable Instant heardAt) {}

  /** Writes a fact down. */
  void add(Told fact);

  /** Facts that no process has heard yet, of holds in force. */
  List<Told> unheard();

  /** The facts of a hold, the oldest first. */
  List<Told> facts(UUID holdId);

  /** All facts of this kind up to now were heard. */
  void heard(UUID holdId, Fact fact, Instant at);

  /** A letter or document as it was made. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only stored and served
  record Letter(UUID id, String kind, Instant madeAt, String sha256, byte[] pdf) {}

  /** Adds a letter. */
  void add(UUID holdId, Letter letter);

  /** The letters of a hold, the oldest first. */
  List<Letter> letters(UUID holdId);
}
