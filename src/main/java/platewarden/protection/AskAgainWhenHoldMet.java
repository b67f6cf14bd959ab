package platewarden.protection;

import org.springframework.stereotype.Service;
import platewarden.protection.ProtectionRequest.Fact;

/**
 * A hold in force covers reads of a protected vehicle that came late (13.824 subd. 3(b) against
 * 3(c)): they are sequestered already, and the city attorney is asked with a deadline, as about
 * those that there were at the beginning.
 */
@Service
public class AskAgainWhenHoldMet {

  private final ProtectionFile file;
  private final ProtectVehicles protect;
  private final HearFact hear;

  AskAgainWhenHoldMet(ProtectionFile file, ProtectVehicles protect, HearFact hear) {
    this.file = file;
    this.protect = protect;
    this.hear = hear;
  }

  /** Asks about every request that has such reads; doing it again asks nothing twice. */
  public void ask() {
    for (ProtectionRequest request : file.all()) {
      if (protect.hasMoreToDecide(request)) {
        hear.hear(request.id(), Fact.Kind.MORE_TO_DECIDE, PrivateTrail.SYSTEM);
      }
    }
  }
}
