package platewarden.protection;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.sealing.Sealing;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;
import platewarden.trail.TrailEvent.Partition;

/**
 * Lets no more reads of a vehicle be kept: "upon written request from a program participant under
 * chapter 5B" (13.824 subd. 3(c)).
 */
@Service
public class SuppressVehicle {

  private static final Clause CLAUSE = Clause.of("13.824 subd. 3(c)");
  private static final int MOST_STAND_INS = 3;

  private final SecureRandom random = new SecureRandom();
  private final Sealing sealing;
  private final SuppressionSet set;
  private final Trail trail;

  SuppressVehicle(Sealing sealing, SuppressionSet set, Trail trail) {
    this.sealing = sealing;
    this.set = set;
    this.trail = trail;
  }

  /**
   * From the commit on, reads of this plate are destroyed at collection. Doing it twice changes
   * nothing.
   *
   * @param plate normalised
   * @param request the id of the request that it rests on
   * @param by one of the named few
   */
  @Transactional
  public void suppress(String plate, String request, String by) {
    // A chance number of stand-ins beside it: the table's growth does not count the vehicles.
    List<byte[]> tokens = new ArrayList<>();
    tokens.add(SuppressedVehicles.token(sealing, plate));
    int standIns = random.nextInt(MOST_STAND_INS + 1);
    for (int i = 0; i < standIns; i++) {
      tokens.add(set.standIn());
    }
    Collections.shuffle(tokens, random);
    set.add(tokens);
    trail.record(
        TrailEvent.done("VehicleSuppressed", by, "deletion-request", request)
            .under(CLAUSE)
            .in(Partition.PRIVATE));
  }
}
