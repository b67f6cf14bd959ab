package platewarden.protection;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.protection.Protection.Standing;

/**
 * Seals what there is of a request's vehicles, at receipt: first, in the receipt's own transaction,
 * the vehicles and the reads that the index finds, so that nobody finds them from its commit on;
 * then every read there is, candidates too.
 */
@Service
@Transactional
public class SealVehicles {

  private final ProtectionFile file;
  private final ChangeStanding standing;
  private final VehicleTokens tokens;
  private final SuppressionSet set;
  private final ProtectedReads reads;
  private final PrivateTrail trail;

  SealVehicles(
      ProtectionFile file,
      ChangeStanding standing,
      VehicleTokens tokens,
      SuppressionSet set,
      ProtectedReads reads,
      PrivateTrail trail) {
    this.file = file;
    this.standing = standing;
    this.tokens = tokens;
    this.set = set;
    this.reads = reads;
    this.trail = trail;
  }

  /** The part that is in force at receipt. */
  public void atReceipt(UUID id) {
    ProtectionRequest request = file.find(id).orElseThrow();
    for (String plate : request.plates()) {
      reads.sequester(tokens.holder(plate), reads.indexed(plate));
    }
    standing.settle(request.plates());
    set.change(List.of(), request.plates().stream().map(tokens::unswept).toList());
    trail.done("DataSealed", PrivateTrail.SYSTEM, id);
  }

  /** The rest; doing it twice changes nothing. */
  public void rest(UUID id) {
    ProtectionRequest request = file.find(id).orElseThrow();
    if (!request.state().closed()) {
      for (String plate : request.plates()) {
        reads.sequester(tokens.holder(plate), reads.find(List.of(plate)));
      }
    }
    set.change(request.plates().stream().map(tokens::unswept).toList(), List.of());
  }

  /** Ends the sealing, for vehicles that nobody else asked for; reads keep their clock. */
  public void end(UUID id) {
    ProtectionRequest request = file.find(id).orElseThrow();
    standing.settle(request.plates());
    for (String plate : request.plates()) {
      if (standing.due(plate) == Standing.NONE) {
        reads.release(tokens.holder(plate));
      }
    }
    trail.done("DataUnsealed", PrivateTrail.SYSTEM, id);
  }
}
