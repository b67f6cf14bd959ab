package platewarden.oversight;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.reads.Plates;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Takes shifts from supervisors, and plates of staff and households from the reviewers. */
@Service
public class RegisterForOversight {

  private static final Clause SAFEGUARDS = Clause.of("13.05 subd. 5(a)(2)");

  private static final int LONGEST_NAME = 100;

  private final Shifts shifts;
  private final RegisteredPlates plates;
  private final Trail trail;

  RegisterForOversight(Shifts shifts, RegisteredPlates plates, Trail trail) {
    this.shifts = shifts;
    this.plates = plates;
    this.trail = trail;
  }

  /**
   * Replaces the weekly shifts of an account.
   *
   * @throws Refused FORBIDDEN for one's own; INCOMPLETE without an account
   */
  @Transactional
  public void shifts(Person by, String username, List<Shifts.Shift> weekly) {
    if (username.isBlank() || username.length() > LONGEST_NAME) {
      throw refused(
          Refused.Kind.INCOMPLETE,
          "The account is missing or longer than " + LONGEST_NAME + " characters.",
          "Name the account.");
    }
    if (username.equals(by.username())) {
      throw refused(
          Refused.Kind.FORBIDDEN, "These are your own shifts.", "Somebody else enters them.");
    }
    shifts.replace(username, weekly);
    trail.record(
        TrailEvent.done("ShiftsEntered", by.username(), "account", username)
            .under(SAFEGUARDS)
            .with("shifts", weekly.size()));
  }

  /** Replaces the plates that are connected with an account; what is no plate is left out. */
  @Transactional
  public int plates(Person by, String username, List<String> typed) {
    List<String> known =
        typed.stream()
            .map(Plates::normalise)
            .filter(plate -> plate != null && plate.length() <= Plates.LONGEST)
            .distinct()
            .toList();
    plates.replace(username, known);
    trail.record(
        TrailEvent.done("PlatesRegistered", by.username(), "account", username)
            .under(SAFEGUARDS)
            .with("plates", known.size()));
    return known.size();
  }

  private static Refused refused(Refused.Kind kind, String reason, String remedy) {
    return new Refused(
        kind,
        new Refusal(
            SAFEGUARDS, "nobody says by themselves when they were on duty", reason, remedy));
  }
}
