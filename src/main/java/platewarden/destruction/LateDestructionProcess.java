package platewarden.destruction;

import java.util.UUID;

/** The process that says who is told when; it neither allows nor delays a destruction. */
public interface LateDestructionProcess {

  /** Starts it for a record, in the caller's transaction. */
  void start(UUID id);

  /** Tells it that the certificate is there. Whether anybody was waiting for that. */
  boolean certified(UUID id);
}
