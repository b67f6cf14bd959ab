package platewarden.audit.controls;

import java.util.UUID;
import platewarden.audit.AuditPack;
import platewarden.audit.FindPacks;

/** Where packs are kept. */
public interface Packs extends FindPacks {

  /** Keeps one, in the caller's transaction. */
  void keep(AuditPack pack, byte[] results, byte[] file);

  /** A pack's canonical results. */
  byte[] resultsFile(UUID id);
}
