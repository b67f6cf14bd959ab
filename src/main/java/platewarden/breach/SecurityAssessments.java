package platewarden.breach;

import java.time.LocalDate;
import java.util.List;

/** The security assessments that were conducted. */
public interface SecurityAssessments {

  /** One, with its day in Saint Paul; what was found stays sealed. */
  record Assessment(LocalDate day, String by) {}

  /** All, the newest first. */
  List<Assessment> all();

  /** Keeps one, in the caller's transaction. */
  void enter(LocalDate day, String by, String found);
}
