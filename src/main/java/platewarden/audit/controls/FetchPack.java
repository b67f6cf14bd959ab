package platewarden.audit.controls;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.law.Clause;
import platewarden.platform.Person;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Gives out a pack, and writes down to whom. */
@Service
@Transactional
public class FetchPack {

  private static final Clause AUDIT = Clause.of("13.824 subd. 6(a)");

  private final Packs packs;
  private final Trail trail;

  /** Gives out of these. */
  public FetchPack(Packs packs, Trail trail) {
    this.packs = packs;
    this.trail = trail;
  }

  /** The signed file. */
  public byte[] file(Person by, UUID id) {
    byte[] file = packs.file(id);
    trail.record(
        TrailEvent.done("AuditPackFetched", by.username(), "audit-pack", id.toString())
            .under(AUDIT));
    return file;
  }
}
