package platewarden.intake;

import java.util.Comparator;
import platewarden.platform.rules.Judgement;
import platewarden.platform.rules.Ruling;

/**
 * What becomes of a read: the decisions of rules/disposition.drl, the weightiest first. Of several
 * rulings on a read the first of these prevails.
 */
public enum ReadDisposition {
  NOT_COLLECTED,
  NOTHING_NEW,
  SEALED_UNTIL_DECIDED,
  DESTROYED_AT_COLLECTION,
  PRESERVED,
  DESTROYED_AT_LIMIT,
  INVESTIGATIVE,
  KEPT;

  /** Where a read is then. */
  public enum Stored {
    /** Nowhere: no store gets anything of it. */
    NOWHERE,
    /** In the stores of its day, found by a justified search. */
    IN_ITS_DAY,
    /** In the stores of its day, where nobody sees it. */
    SEQUESTERED,
    /** Under the key of the hold alone: its day takes no reads any more. */
    WITH_THE_HOLD
  }

  /**
   * The ruling that prevails.
   *
   * @throws IllegalStateException without any ruling; that would be a hole in the rules, and
   *     nothing is collected
   */
  public static Ruling prevailing(Judgement judgement) {
    return judgement.of(ReadDisposition.class).stream()
        .min(Comparator.comparing(ruling -> (ReadDisposition) ruling.decision()))
        .orElseThrow(() -> new IllegalStateException("The rules of disposition do not decide"));
  }

  /** Where a read of these circumstances is stored. */
  public Stored stored(ReadCircumstances of) {
    return switch (this) {
      case NOT_COLLECTED, NOTHING_NEW, DESTROYED_AT_COLLECTION, DESTROYED_AT_LIMIT ->
          Stored.NOWHERE;
      case SEALED_UNTIL_DECIDED, PRESERVED ->
          of.pastLimit() || of.dayClosed() ? Stored.WITH_THE_HOLD : Stored.SEQUESTERED;
      case INVESTIGATIVE, KEPT -> Stored.IN_ITS_DAY;
    };
  }
}
