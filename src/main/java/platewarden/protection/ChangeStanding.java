package platewarden.protection;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;
import platewarden.protection.Protection.Standing;

/**
 * Changes how vehicles stand, in the caller's transaction. Beside the tokens a chance number of
 * stand-ins is added, so that neither the table's size nor its growth counts vehicles.
 */
@Component
class ChangeStanding {

  private static final int MOST_STAND_INS = 3;

  private final SecureRandom random = new SecureRandom();
  private final VehicleTokens tokens;
  private final SuppressionSet set;
  private final ProtectionFile file;

  ChangeStanding(VehicleTokens tokens, SuppressionSet set, ProtectionFile file) {
    this.tokens = tokens;
    this.set = set;
    this.file = file;
  }

  /** Lets these vehicles stand as the requests on file, taken together, ask for. */
  void settle(Collection<String> plates) {
    List<ProtectionRequest> requests = file.all();
    List<byte[]> remove = new ArrayList<>();
    List<byte[]> add = new ArrayList<>();
    for (String plate : plates) {
      Standing standing = due(plate, requests);
      byte[] sealed = tokens.sealed(plate);
      byte[] suppressed = tokens.suppressed(plate);
      (standing == Standing.SEALED ? add : remove).add(sealed);
      (standing == Standing.SUPPRESSED ? add : remove).add(suppressed);
    }
    int standIns = random.nextInt(MOST_STAND_INS + 1);
    for (int i = 0; i < standIns; i++) {
      add.add(set.standIn());
    }
    Collections.shuffle(add, random);
    set.change(remove, add);
  }

  /** How a vehicle has to stand: what is asked for it by anybody, the strictest first. */
  Standing due(String plate) {
    return due(plate, file.all());
  }

  private static Standing due(String plate, List<ProtectionRequest> requests) {
    String folded = VehicleTokens.folded(plate);
    Standing due = Standing.NONE;
    for (ProtectionRequest request : requests) {
      if (request.plates().stream().map(VehicleTokens::folded).anyMatch(folded::equals)) {
        Standing asked =
            switch (request.state()) {
              case SEALED -> Standing.SEALED;
              case PROTECTED -> Standing.SUPPRESSED;
              case REFUSED, ENDED -> Standing.NONE;
            };
        due = asked.compareTo(due) > 0 ? asked : due;
      }
    }
    return due;
  }
}
