package platewarden.preservation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import platewarden.reads.HoldScope;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;
import platewarden.reads.Sequestration;

/**
 * Reads that arrive after a hold and were collected before its receipt join it at once: copied, and
 * out of every search.
 */
@Component
class LateReadsJoinHolds implements HoldScope {

  private final ScopesInForce scopes;
  private final HeldCopies copies;
  private final Sequestration sequestration;
  private final Clock clock;

  LateReadsJoinHolds(
      ScopesInForce scopes, HeldCopies copies, Sequestration sequestration, Clock clock) {
    this.scopes = scopes;
    this.copies = copies;
    this.sequestration = sequestration;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public boolean covers(Read read) {
    return !scopes.of(read).isEmpty();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(Collection<Read> stored) {
    Map<UUID, Map<LocalDate, List<UUID>>> held = new HashMap<>();
    for (Read read : stored) {
      for (UUID hold : scopes.of(read).keySet()) {
        copy(hold, read);
        held.computeIfAbsent(hold, none -> new TreeMap<>())
            .computeIfAbsent(read.day(), none -> new ArrayList<>())
            .add(read.id());
      }
    }
    held.forEach(
        (hold, days) -> days.forEach((day, ids) -> sequestration.sequester(hold, day, ids)));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean keepPastLimit(Read read) {
    var covering = scopes.of(read).keySet();
    covering.forEach(hold -> copy(hold, read));
    return !covering.isEmpty();
  }

  private void copy(UUID hold, Read read) {
    List<@Nullable ReadImage> pictures = new ArrayList<>(read.images());
    copies.copy(hold, read, pictures, clock.instant());
  }
}
