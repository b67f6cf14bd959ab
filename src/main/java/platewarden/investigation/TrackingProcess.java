package platewarden.investigation;

import java.util.UUID;
import platewarden.investigation.TrackingAuthorization.EndReason;

/** The process that waits beside the record. */
public interface TrackingProcess {

  /** Starts in the caller's transaction; an exigency is in force when this returns. */
  void start(TrackingAuthorization authorization);

  /** The record ended: nothing of it waits any more but a review that is owed. */
  void ended(UUID trackingId, EndReason why);

  /** A warrant came that somebody has to look at. */
  void warrantReceived(UUID trackingId);
}
