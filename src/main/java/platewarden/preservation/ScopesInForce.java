package platewarden.preservation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.reads.Read;

/**
 * What holds in force keep, for whoever asks of every read. It may be a second old, for a hold's
 * scope is looked through again after that; of a read that may be destroyed for good, the record
 * itself is asked.
 */
@Component
final class ScopesInForce {

  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final Duration OLD = Duration.ofDays(50);

  private final HoldFile file;
  private final Clock clock;
  private volatile @Nullable Snapshot snapshot;

  ScopesInForce(HoldFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /** The scopes, and after when no hold reaches. */
  private record Snapshot(Map<UUID, HeldScope> scopes, Instant latest, Instant at) {}

  /** The holds that cover this read. */
  Map<UUID, HeldScope> of(Read read) {
    Snapshot known = current(read);
    if (!read.collectedAt().isBefore(known.latest())) {
      return Map.of();
    }
    Map<UUID, HeldScope> covering = new LinkedHashMap<>();
    known
        .scopes()
        .forEach(
            (hold, scope) -> {
              if (scope.covers(read)) {
                covering.put(hold, scope);
              }
            });
    return covering;
  }

  private Snapshot current(Read read) {
    Instant now = clock.instant();
    Snapshot known = snapshot;
    boolean irrevocable = read.collectedAt().isBefore(now.minus(OLD));
    if (known != null && !irrevocable && known.at().plus(FRESH).isAfter(now)) {
      return known;
    }
    Map<UUID, HeldScope> scopes = new LinkedHashMap<>();
    for (Hold hold : file.inForce(Instant.EPOCH, now)) {
      file.scope(hold.id()).ifPresent(scope -> scopes.put(hold.id(), scope));
    }
    Instant latest =
        scopes.values().stream().map(HeldScope::to).max(Instant::compareTo).orElse(Instant.EPOCH);
    Snapshot fresh = new Snapshot(Map.copyOf(scopes), latest, now);
    snapshot = fresh;
    return fresh;
  }
}
