package platewarden.preservation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;
import platewarden.reads.ScanReads;

/**
 * Copies reads of a collection day that holds reach, with their pictures, each under its hold's own
 * key. The caller keeps the day from being closed meanwhile, or owns it.
 */
@Component
final class CopyHeldReads {

  private final ScanReads scan;
  private final HeldCopies copies;
  private final Clock clock;

  CopyHeldReads(ScanReads scan, HeldCopies copies, Clock clock) {
    this.scan = scan;
    this.copies = copies;
    this.clock = clock;
  }

  /**
   * Copies what is in scope and not copied yet.
   *
   * @return what of the day is in each hold's scope, copied now or before
   */
  Map<UUID, Set<UUID>> of(LocalDate day, Map<UUID, HeldScope> holds) {
    Map<UUID, Set<UUID>> inScope = new LinkedHashMap<>();
    Map<UUID, Read> found = new LinkedHashMap<>();
    byPlates(day, holds, found);
    byPlace(day, holds, found);
    for (Read read : found.values()) {
      holds.forEach(
          (hold, scope) -> {
            if (scope.covers(read)) {
              inScope.computeIfAbsent(hold, none -> new HashSet<>()).add(read.id());
            }
          });
    }
    inScope.forEach((hold, ids) -> copy(day, hold, ids, found));
    return inScope;
  }

  private void byPlates(LocalDate day, Map<UUID, HeldScope> holds, Map<UUID, Read> found) {
    Set<String> plates = new HashSet<>();
    holds.values().forEach(scope -> plates.addAll(scope.plates()));
    if (!plates.isEmpty()) {
      scan.ofPlates(day, plates).forEach(read -> found.put(read.id(), read));
    }
  }

  /** One look through the day for all of them. */
  private void byPlace(LocalDate day, Map<UUID, HeldScope> holds, Map<UUID, Read> found) {
    List<HeldScope> scopes = holds.values().stream().filter(scope -> !scope.onlyPlates()).toList();
    Instant from = scopes.stream().map(HeldScope::from).min(Instant::compareTo).orElse(null);
    Instant to = scopes.stream().map(HeldScope::to).max(Instant::compareTo).orElse(null);
    if (from != null && to != null) {
      scan.within(
          day,
          from,
          to,
          read -> {
            if (scopes.stream().anyMatch(scope -> scope.covers(read))) {
              found.put(read.id(), read);
            }
          });
    }
  }

  private void copy(LocalDate day, UUID hold, Set<UUID> ids, Map<UUID, Read> found) {
    Set<UUID> there = copies.among(hold, ids);
    Instant now = clock.instant();
    for (UUID id : ids) {
      Read read = found.get(id);
      if (read != null && !there.contains(id)) {
        copies.copy(hold, read, pictures(day, read), now);
      }
    }
  }

  private List<@Nullable ReadImage> pictures(LocalDate day, Read read) {
    List<@Nullable ReadImage> pictures = new ArrayList<>();
    for (int i = 0; i < read.images().size(); i++) {
      pictures.add(scan.picture(day, read.id(), i).orElse(null));
    }
    return pictures;
  }
}
