package platewarden.protection;

import java.util.UUID;
import platewarden.protection.ProtectionRequest.Fact;

/** The process that carries a request from person to person. */
public interface PrivateProcess {

  /** Begins, in the caller's transaction. */
  void start(UUID requestId);

  /** Tells it a fact that is on the record; whether it waited for it. */
  boolean tell(UUID requestId, Fact.Kind fact);
}
