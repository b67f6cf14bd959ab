package platewarden.preservation;

import java.util.UUID;

/** The process that carries a request from person to person. The record does not depend on it. */
public interface HoldProcess {

  /** Begins, in the caller's transaction. */
  void start(UUID holdId);

  /** Tells it a fact that is on the record; whether it waited for it. */
  boolean tell(UUID holdId, HoldHistory.Fact fact);
}
