package platewarden.access;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.platform.Days;

/** Answers from the records at every call; nothing is remembered between two. */
@Service
@Transactional(readOnly = true)
class StandingOnRecord implements AskStanding {

  private final Authorizations authorizations;
  private final PersonnelRecords personnel;
  private final Clock clock;

  StandingOnRecord(Authorizations authorizations, PersonnelRecords personnel, Clock clock) {
    this.authorizations = authorizations;
    this.personnel = personnel;
    this.clock = clock;
  }

  @Override
  public Standing of(String username) {
    Instant now = clock.instant();
    Authorization inForce = authorizations.inForce(username, now).orElse(null);
    return new Standing(
        username,
        inForce == null ? null : inForce.id().toString(),
        inForce == null ? null : inForce.until(),
        personnel.training(username, Days.of(now)).isPresent());
  }
}
