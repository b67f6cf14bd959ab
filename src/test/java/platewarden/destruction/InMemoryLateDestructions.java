package platewarden.destruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import platewarden.destruction.LateDestruction.Kind;

/** The record in memory. */
public final class InMemoryLateDestructions implements LateDestructions {

  private static final class Row {
    final Map<String, Instant> times = new HashMap<>();
    Kind object = Kind.DAY;
    String objectId = "";
    long attempts;
    String stores = "";
    @Nullable Long reads;
    @Nullable String cause;
    @Nullable String by;
    @Nullable String accepted;
    @Nullable String note;
  }

  private final Map<UUID, Row> rows = new HashMap<>();

  @Override
  public boolean open(
      UUID id, Kind object, String objectId, Instant at, Instant dueAt, Instant limitAt) {
    boolean there =
        rows.values().stream()
            .anyMatch(row -> row.objectId.equals(objectId) && !row.times.containsKey("certified"));
    if (!there) {
      Row row = new Row();
      row.object = object;
      row.objectId = objectId;
      row.times.put("opened", at);
      row.times.put("due", dueAt);
      row.times.put("limit", limitAt);
      rows.put(id, row);
    }
    return !there;
  }

  @Override
  public Optional<LateDestruction> find(UUID id) {
    return Optional.ofNullable(rows.get(id)).map(row -> record(id, row));
  }

  private static LateDestruction record(UUID id, Row row) {
    return new LateDestruction(
        id,
        row.object,
        row.objectId,
        row.times.getOrDefault("opened", Instant.EPOCH),
        row.times.getOrDefault("due", Instant.EPOCH),
        row.times.getOrDefault("limit", Instant.EPOCH),
        row.attempts,
        row.stores,
        row.times.get("commander"),
        row.times.get("chief"),
        row.times.get("key"),
        row.times.get("over"),
        row.reads,
        row.times.get("certified"),
        row.cause,
        row.by,
        row.accepted);
  }

  private Row row(UUID id) {
    return rows.getOrDefault(id, new Row());
  }

  @Override
  public List<LateDestruction> all() {
    List<LateDestruction> all = new ArrayList<>();
    rows.forEach((id, row) -> all.add(record(id, row)));
    return all;
  }

  @Override
  public void attempted(Kind object, String objectId, String stores) {
    rows.values().stream()
        .filter(row -> row.objectId.equals(objectId))
        .forEach(
            row -> {
              row.attempts++;
              row.stores = stores;
            });
  }

  @Override
  public void toldCommander(UUID id, Instant at) {
    row(id).times.put("commander", at);
  }

  @Override
  public void toldChief(UUID id, Instant at) {
    row(id).times.put("chief", at);
  }

  @Override
  public void keyDestroyed(UUID id, Instant at) {
    row(id).times.put("key", at);
  }

  @Override
  public void overAge(UUID id, Instant at, long reads) {
    row(id).times.putIfAbsent("over", at);
    row(id).reads = reads;
  }

  @Override
  public void certified(UUID id, Instant at) {
    row(id).times.put("certified", at);
  }

  @Override
  public List<UUID> unheard() {
    return rows.entrySet().stream()
        .filter(each -> each.getValue().times.containsKey("certified"))
        .filter(each -> !each.getValue().times.containsKey("heard"))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public void heard(UUID id, Instant at) {
    row(id).times.put("heard", at);
  }

  @Override
  public void explained(UUID id, String cause, String note, String by, Instant at) {
    row(id).cause = cause;
    row(id).note = note;
    row(id).by = by;
  }

  @Override
  public void accepted(UUID id, String by, Instant at) {
    row(id).accepted = by;
  }

  @Override
  public Optional<String> explanation(UUID id) {
    return Optional.ofNullable(row(id).note);
  }
}
