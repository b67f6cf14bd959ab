package platewarden.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The file of changes of access without a database. */
public final class InMemoryChanges implements AccessChanges {

  private final Map<UUID, AccessChange> changes = new LinkedHashMap<>();

  @Override
  public Optional<AccessChange> find(UUID id) {
    return Optional.ofNullable(changes.get(id));
  }

  @Override
  public List<AccessChange> of(String username) {
    return all().stream().filter(change -> change.username().equals(username)).toList();
  }

  @Override
  public List<AccessChange> all() {
    return changes.values().stream()
        .sorted(Comparator.comparing(AccessChange::reportedAt).reversed())
        .toList();
  }

  @Override
  public void report(AccessChange change) {
    changes.put(change.id(), change);
  }

  @Override
  public void add(UUID id, AccessChange.Fact fact) {
    AccessChange before = find(id).orElseThrow();
    List<AccessChange.Fact> facts = new ArrayList<>(before.facts());
    facts.add(fact);
    put(before, before.closedAt(), facts);
  }

  @Override
  public void close(UUID id, Instant at) {
    AccessChange before = find(id).orElseThrow();
    put(before, at, before.facts());
  }

  private void put(AccessChange it, @Nullable Instant closed, List<AccessChange.Fact> facts) {
    changes.put(
        it.id(),
        new AccessChange(
            it.id(),
            it.username(),
            it.roles(),
            it.reason(),
            it.reportedBy(),
            it.reportedAt(),
            it.effectiveAt(),
            it.unit(),
            it.supervisor(),
            closed,
            facts));
  }
}
