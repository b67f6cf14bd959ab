package platewarden.oversight;

import java.time.Duration;
import java.time.LocalDate;
import platewarden.law.Law;

/** From where on a pattern of searches is looked at; reading {@code misuse-thresholds}. */
record Thresholds(
    long burst,
    Duration burstWithin,
    Duration twoPlacesWithin,
    long otherCases,
    Duration caseActivityWithin,
    long complaintsOnly,
    Duration aroundShift,
    long sample) {

  private static final String READING = "misuse-thresholds";

  static Thresholds on(Law law, LocalDate day) {
    return new Thresholds(
        law.number(READING, "burst", day).count(),
        law.number(READING, "burstWithin", day).duration(),
        law.number(READING, "twoPlacesWithin", day).duration(),
        law.number(READING, "otherCases", day).count(),
        law.number(READING, "caseActivityWithin", day).duration(),
        law.number(READING, "complaintsOnly", day).count(),
        law.number(READING, "aroundShift", day).duration(),
        law.number(READING, "sample", day).count());
  }
}
