package platewarden.protection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.protection.ProtectionRequest.Fact;

/** Writes down what came from the participant or the program, and tells the process. */
@Service
@Transactional
public class HearFact {

  private final ProtectionFile file;
  private final PrivateProcess process;
  private final PrivateTrail trail;
  private final Clock clock;

  HearFact(ProtectionFile file, PrivateProcess process, PrivateTrail trail, Clock clock) {
    this.file = file;
    this.process = process;
    this.trail = trail;
    this.clock = clock;
  }

  /** Hears a fact. One that nobody waits for yet is told again. */
  public void hear(UUID id, Fact.Kind kind, String by) {
    hear(id, kind, by, null);
  }

  /**
   * The same.
   *
   * @param certifiedUntil last day of the certification that was shown, when one was
   */
  public void hear(UUID id, Fact.Kind kind, String by, @Nullable LocalDate certifiedUntil) {
    ProtectionRequest request = file.findToChange(id).orElseThrow();
    Changed changed = Changed.from(request).heard(kind, clock.instant());
    if (certifiedUntil != null) {
      changed.certifiedUntil(certifiedUntil);
    }
    file.save(changed.now());
    trail.done("FactHeard", by, id, "fact", kind.name());
    tell(id, kind);
  }

  /** Tells every fact again that no process has heard. */
  public void repeat() {
    for (ProtectionRequest request : file.all()) {
      if (!request.state().closed()) {
        request.heard().stream()
            .filter(fact -> !fact.told())
            .map(Fact::kind)
            .distinct()
            .forEach(kind -> tell(request.id(), kind));
      }
    }
  }

  private void tell(UUID id, Fact.Kind kind) {
    if (process.tell(id, kind)) {
      file.findToChange(id).ifPresent(request -> file.save(Changed.from(request).told(kind).now()));
    }
  }
}
