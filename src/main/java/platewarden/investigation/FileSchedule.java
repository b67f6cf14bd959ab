package platewarden.investigation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import platewarden.law.Law;
import platewarden.platform.Days;

/**
 * When what belongs to the file of a case is destroyed: by the schedule that was approved under
 * 138.17, and not without one (13.824 subd. 3(d)).
 */
@Service
public class FileSchedule {

  private static final String READING = "investigative-schedule";
  private static final String NONE = "none-approved";

  private final CaseTable cases;
  private final Law law;
  private final Clock clock;

  /** Of this register, by this law. */
  public FileSchedule(CaseTable cases, Law law, Clock clock) {
    this.cases = cases;
    this.law = law;
    this.clock = clock;
  }

  /** The code of the approved schedule, null while there is none. */
  @Nullable String code() {
    String reading = law.reading(READING, Days.of(clock.instant()));
    return reading.equals(NONE) ? null : reading;
  }

  /** The first day on which the file of a case that has been inactive since then is due. */
  LocalDate dueOn(Instant inactiveSince) {
    return Days.of(inactiveSince)
        .plus(law.number(READING, "period", Days.of(clock.instant())).period())
        .plusDays(1);
  }

  /**
   * The first day on which what belongs to this case may be destroyed; empty while the case is
   * active or unknown, or no schedule is approved.
   */
  public Optional<LocalDate> destroyFrom(String caseNumber) {
    return code() == null
        ? Optional.empty()
        : cases.find(caseNumber).map(CaseTable.Entry::inactiveSince).map(this::dueOn);
  }

  /** Whether the register knows no case of this number. */
  public boolean isUnknown(String caseNumber) {
    return cases.find(caseNumber).isEmpty();
  }
}
