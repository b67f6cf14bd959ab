package platewarden.preservation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import platewarden.platform.Days;
import platewarden.preservation.HeldCopies.Outcome;
import platewarden.reads.CopiesOut;

/**
 * Before a day is destroyed, what holds in force keep of it is copied: "data otherwise subject to
 * destruction" is preserved (13.824 subd. 3(b)), also when the hold came a minute ago and its scope
 * was not frozen yet.
 */
@Component
class CopyHeldReadsOut implements CopiesOut {

  private final HoldFile file;
  private final CopyHeldReads copy;
  private final HeldCopies copies;
  private final Clock clock;

  CopyHeldReadsOut(HoldFile file, CopyHeldReads copy, HeldCopies copies, Clock clock) {
    this.file = file;
    this.copy = copy;
    this.copies = copies;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public long copyOut(LocalDate day) {
    Map<UUID, HeldScope> scopes = new LinkedHashMap<>();
    for (Hold hold :
        file.inForce(
            day.atStartOfDay(Days.SAINT_PAUL).toInstant(),
            day.plusDays(1).atStartOfDay(Days.SAINT_PAUL).toInstant())) {
      // A release that is under way has destroyed the key; there is nothing to copy to.
      if (!copies.isDestroyed(hold.id())) {
        file.scope(hold.id()).ifPresent(scope -> scopes.put(hold.id(), scope));
      }
    }
    if (scopes.isEmpty()) {
      return 0;
    }
    long before = count(scopes);
    Map<UUID, Set<UUID>> kept = copy.of(day, scopes);
    scopes.keySet().forEach(hold -> copies.outcome(hold, day, Outcome.KEPT, clock.instant()));
    return kept.isEmpty() ? 0 : count(scopes) - before;
  }

  private long count(Map<UUID, HeldScope> scopes) {
    return scopes.keySet().stream().mapToLong(hold -> copies.kept(hold).reads()).sum();
  }
}
