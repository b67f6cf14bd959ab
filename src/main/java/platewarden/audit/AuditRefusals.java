package platewarden.audit;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.platform.Person;

/** Refusals under 13.824 subd. 6. */
final class AuditRefusals {

  static final Clause AUDIT = Clause.of("13.824 subd. 6(a)");
  static final Clause RESULTS = Clause.of("13.824 subd. 6(b)");
  static final Clause REPORT = Clause.of("13.824 subd. 6(c)");
  static final Clause ROLES = Clause.of("13.824 subd. 7(b)");
  static final Clause ANSWERS = Clause.of("GO-445.17 Audit 3");
  private static final int SHORTEST = 10;
  private static final int LONGEST = 8000;

  private AuditRefusals() {}

  static Refused incomplete(Clause clause, String rule, String reason, String remedy) {
    return new Refused(Refused.Kind.INCOMPLETE, new Refusal(clause, rule, reason, remedy));
  }

  static Refused forbidden(Clause clause, String rule, String reason, String remedy) {
    return new Refused(Refused.Kind.FORBIDDEN, new Refusal(clause, rule, reason, remedy));
  }

  static Refused conflict(Clause clause, String rule, String reason, String remedy) {
    return new Refused(Refused.Kind.CONFLICT, new Refusal(clause, rule, reason, remedy));
  }

  /** Only a group does this. */
  static void role(Person by, Clause clause, String role, String who) {
    if (!by.has(role)) {
      throw forbidden(clause, "only " + who + " does this", "You are not " + who, "ask " + who);
    }
  }

  /** What somebody wrote, when it says enough. */
  static String text(Clause clause, String what, @Nullable String text) {
    String said = text == null ? "" : text.strip();
    if (said.length() < SHORTEST || said.length() > LONGEST) {
      throw incomplete(
          clause,
          what + " is in words",
          what + " is missing, too short or too long",
          "write 10 to 8,000 characters");
    }
    return said;
  }

  /** A day that is not in the future. */
  static LocalDate day(Clause clause, String what, @Nullable LocalDate day, Clock clock) {
    if (day == null || day.isAfter(Days.of(clock.instant()))) {
      throw incomplete(
          clause,
          what + " has its day",
          "The day is missing or in the future",
          "enter the day on which it was so");
    }
    return day;
  }

  /** A PDF file. */
  static byte[] pdf(Clause clause, String what, byte @Nullable [] file) {
    if (file == null
        || file.length < 5
        || file[0] != '%'
        || file[1] != 'P'
        || file[2] != 'D'
        || file[3] != 'F') {
      throw incomplete(
          clause, what + " is a PDF file", "There is no PDF file", "choose the signed file as PDF");
    }
    return file;
  }

  static Refused notThere(Clause clause) {
    return conflict(clause, "it is on the record", "There is no such record", "reload the page");
  }
}
