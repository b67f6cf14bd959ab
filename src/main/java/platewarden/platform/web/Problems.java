package platewarden.platform.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;

/**
 * Problem details (RFC 9457) of what was not done. None repeats what was sent: it may be a plate.
 */
public final class Problems {

  /** What the role of an account is checked under. */
  private static final Refusal NOT_YOUR_WORK =
      new Refusal(
          Clause.of("13.05 subd. 5(a)(2)"),
          "an address is open to the roles whose work needs it",
          "The role of this account does not reach this address.",
          "Ask for access, or for somebody whose work it is.");

  private Problems() {}

  /** A refusal by law. */
  public static ProblemDetail of(Refused refused) {
    return of(
        switch (refused.kind()) {
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
          case INCOMPLETE -> HttpStatus.UNPROCESSABLE_ENTITY;
          case CONFLICT -> HttpStatus.CONFLICT;
        },
        switch (refused.kind()) {
          case FORBIDDEN -> "Not allowed";
          case INCOMPLETE -> "Something is missing";
          case CONFLICT -> "Not as the record stands";
        },
        refused.refusals());
  }

  /** The account's role does not reach the address. */
  public static ProblemDetail notYourWork() {
    return of(HttpStatus.FORBIDDEN, "Not allowed", List.of(NOT_YOUR_WORK));
  }

  /** A problem that no clause speaks of. */
  public static ProblemDetail of(HttpStatusCode status, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    return problem;
  }

  private static ProblemDetail of(HttpStatus status, String title, List<Refusal> refusals) {
    Refusal weightiest = refusals.get(0);
    ProblemDetail problem = of(status, title, weightiest.reason());
    problem.setProperty("clause", weightiest.clause().citation());
    problem.setProperty("rule", weightiest.rule());
    problem.setProperty("reason", weightiest.reason());
    problem.setProperty("refusals", refusals);
    return problem;
  }
}
