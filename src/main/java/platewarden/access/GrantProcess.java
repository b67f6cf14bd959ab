package platewarden.access;

import java.util.UUID;

/** The process that carries a request from person to person. The record does not depend on it. */
public interface GrantProcess {

  /** Begins, in the caller's transaction. */
  void start(UUID requestId);

  /** Ends it wherever it waits: the request was withdrawn. */
  void lapse(UUID requestId);

  /** Tells it that a training was recorded; nobody waiting is no error. */
  void trainingRecorded(UUID requestId);
}
