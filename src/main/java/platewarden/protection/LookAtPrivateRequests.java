package platewarden.protection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Person;

/** Shows requests to the named few and the city attorney; each look is on the private trail. */
@Service
@Transactional
public class LookAtPrivateRequests {

  private static final Clause NOTICE = Clause.of("13.045 subd. 2");
  private static final String PRIVACY_DESK = "privacy-desk";
  private static final String CITY_ATTORNEY = "city-attorney";

  private final ProtectionFile file;
  private final PrivateTrail trail;

  LookAtPrivateRequests(ProtectionFile file, PrivateTrail trail) {
    this.file = file;
    this.trail = trail;
  }

  /** Every request, the oldest first. */
  public List<ProtectionRequest> all(Person by) {
    require(by);
    return file.all();
  }

  /** One request. */
  public Optional<ProtectionRequest> one(Person by, UUID id) {
    require(by);
    Optional<ProtectionRequest> found = file.find(id);
    found.ifPresent(request -> trail.done("PrivateRequestViewed", by.username(), id));
    return found;
  }

  private static void require(Person by) {
    if (!by.has(PRIVACY_DESK) && !by.has(CITY_ATTORNEY)) {
      throw new Refused(
          Refused.Kind.FORBIDDEN,
          List.of(
              refusal(PrivateTrail.CLAUSE, "a request is for the named few and the city attorney"),
              refusal(
                  NOTICE, "a notice of certification, and that it was given, are private data")));
    }
  }

  private static Refusal refusal(Clause clause, String rule) {
    return new Refusal(clause, rule, "This is not your work", null);
  }
}
