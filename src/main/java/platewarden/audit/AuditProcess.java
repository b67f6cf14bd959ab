package platewarden.audit;

import java.util.UUID;

/** The process of an audit. */
public interface AuditProcess {

  /** Starts it, in the caller's transaction. */
  void start(UUID audit, boolean ordered);
}
