package platewarden.destruction.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.destruction.LateDestruction;
import platewarden.destruction.LateDestructions;
import platewarden.destruction.LateNumbers;
import platewarden.law.BusinessDays;

/** When steps are due; the model asks by {@code ${lateDestructionClock...}}. */
@Component("lateDestructionClock")
public final class LateDestructionClock {

  private static final Duration DAY = Duration.ofDays(1);
  private static final int EXPLANATION = 5;

  private final LateDestructions late;
  private final LateNumbers numbers;
  private final BusinessDays businessDays;
  private final Clock clock;

  /** Reads dates from this record and the law. */
  public LateDestructionClock(
      LateDestructions late, LateNumbers numbers, BusinessDays businessDays, Clock clock) {
    this.businessDays = businessDays;
    this.late = late;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** The store has to answer before the chief is warned. */
  public Date repairDue(String id) {
    return chiefWarned(id);
  }

  /** When the chief is warned. */
  public Date chiefWarned(String id) {
    return Date.from(numbers.chiefWarned(find(id).dueAt()));
  }

  /** When the key goes without a person. */
  public Date lastResort(String id) {
    return Date.from(numbers.lastResort(find(id).limitAt()));
  }

  /** The law's limit. */
  public Date limit(String id) {
    return Date.from(find(id).limitAt());
  }

  /** The city attorney has until the limit. */
  public Date lossDue(String id) {
    return limit(id);
  }

  /** A day after now: what is still over age is counted again. */
  public Date dayLater(String id) {
    return Date.from(clock.instant().plus(DAY));
  }

  /** Five business days from now. */
  public Date explanationDue(String id) {
    Instant due = businessDays.after(clock.instant(), EXPLANATION);
    return Date.from(due);
  }

  private LateDestruction find(String id) {
    return late.find(UUID.fromString(id)).orElseThrow();
  }
}
