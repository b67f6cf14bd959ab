package platewarden.destruction;

import java.time.Instant;
import java.time.LocalDate;
import platewarden.platform.rules.Judgement;

/** By when a collection day is to be destroyed. */
public interface WhenDue {

  /** The instant (UTC), and the judgement it comes from. */
  record Due(Instant at, Judgement judgement) {}

  /** Judges a day by the law in force on it. */
  Due of(LocalDate day, Instant firstCollectedAt);
}
