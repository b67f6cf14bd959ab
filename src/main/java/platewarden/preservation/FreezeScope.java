package platewarden.preservation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import platewarden.platform.Days;
import platewarden.preservation.HeldCopies.Outcome;
import platewarden.reads.KeepDayOpen;
import platewarden.reads.ReadDays;
import platewarden.reads.Sequestration;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Makes a hold's scope read ids: copies each read, and takes the originals out of every search and
 * view (C-15, C-16). For every collection day it is decided under the day's own lock, and written
 * down, whether everything in scope is kept or the day was destroyed before.
 */
@Service
@Transactional
public class FreezeScope {

  private final HoldFile file;
  private final CopyHeldReads copy;
  private final HeldCopies copies;
  private final ReadDays days;
  private final KeepDayOpen open;
  private final Sequestration sequestration;
  private final Trail trail;
  private final Clock clock;

  FreezeScope(
      HoldFile file,
      CopyHeldReads copy,
      HeldCopies copies,
      ReadDays days,
      KeepDayOpen open,
      Sequestration sequestration,
      Trail trail,
      Clock clock) {
    this.file = file;
    this.copy = copy;
    this.copies = copies;
    this.days = days;
    this.open = open;
    this.sequestration = sequestration;
    this.trail = trail;
    this.clock = clock;
  }

  /** Freezes. Doing it again takes in what came late, and changes nothing else. */
  public void freeze(UUID holdId) {
    Hold hold = file.find(holdId).orElseThrow();
    HeldScope scope = file.scope(holdId).orElse(null);
    if (!hold.state().inForce() || scope == null) {
      return;
    }
    LocalDate from = Days.of(scope.from());
    LocalDate to = Days.of(scope.to());
    long reads = 0;
    int gone = 0;
    for (ReadDays.Day each : days.all()) {
      LocalDate day = each.day();
      if (day.isBefore(from) || day.isAfter(to)) {
        continue;
      }
      if (open.keepOpen(day)) {
        Set<UUID> kept = copy.of(day, Map.of(holdId, scope)).getOrDefault(holdId, Set.of());
        if (!kept.isEmpty()) {
          sequestration.sequester(holdId, day, kept);
        }
        copies.outcome(holdId, day, Outcome.KEPT, clock.instant());
        reads += kept.size();
      } else {
        // Where the day was copied out before it was closed, that word stands.
        copies.outcome(holdId, day, Outcome.ALREADY_DESTROYED, clock.instant());
        gone++;
      }
    }
    if (hold.frozenAt() == null) {
      Instant now = clock.instant();
      file.save(Holds.of(hold).frozenAt(now).now());
      trail.record(
          TrailEvent.done("ScopeFrozen", "system", "hold", holdId.toString())
              .under(HoldClauses.PRESERVATION)
              .with("reads", reads)
              .with("daysClosedBefore", gone));
    }
  }
}
