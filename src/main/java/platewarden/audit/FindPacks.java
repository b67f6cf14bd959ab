package platewarden.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds audit packs. */
public interface FindPacks {

  /** All, the newest first. */
  List<AuditPack> all();

  /** One of them. */
  Optional<AuditPack> byId(UUID id);

  /** The results of a pack, as they were signed, from which pages are built without a new run. */
  List<ControlResult> results(UUID id);

  /** The signed ZIP file. Whoever gives it out records it. */
  byte[] file(UUID id);
}
