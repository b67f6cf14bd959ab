package platewarden.destruction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import platewarden.law.Law;
import platewarden.platform.Days;

/** The reading {@code late-destruction}, as in force on the day a thing was due. */
@Component
public class LateNumbers {

  private static final String READING = "late-destruction";

  private final Law law;

  LateNumbers(Law law) {
    this.law = law;
  }

  /** From when on a destruction that was due then is late. */
  public Instant noticed(Instant dueAt) {
    return dueAt.plus(number("noticed", dueAt));
  }

  /** When the chief is warned. */
  public Instant chiefWarned(Instant dueAt) {
    return dueAt.plus(number("chiefWarned", dueAt));
  }

  /** When the key goes without a person. */
  public Instant lastResort(Instant limitAt) {
    return limitAt.minus(number("lastResort", limitAt));
  }

  /** The law's limit for a day that was due then. */
  public Instant limit(LocalDate day, Instant dueAt) {
    return dueAt.plus(law.retention(day).margin());
  }

  private Duration number(String name, Instant on) {
    return law.number(READING, name, Days.of(on)).duration();
  }
}
