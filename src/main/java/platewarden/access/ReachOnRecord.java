package platewarden.access;

import java.util.Set;
import org.springframework.stereotype.Service;
import platewarden.investigation.AskReach;
import platewarden.platform.Person;

/** Answers investigative files whether somebody may reach reads now, from the same records. */
@Service
class ReachOnRecord implements AskReach {

  private static final Set<String> DUTIES =
      Set.of("investigator", AccessRoles.TECHNOLOGY_UNIT, AccessRoles.COMMANDER);

  private final AskStanding standing;

  ReachOnRecord(AskStanding standing) {
    this.standing = standing;
  }

  @Override
  public boolean may(Person person) {
    Standing now = standing.of(person.username());
    return DUTIES.stream().anyMatch(person::has) && now.authorized() && now.trainingCurrent();
  }
}
