package platewarden.hotlist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The file of entries, in memory. */
public final class InMemoryEntries implements ManualEntries {

  public final Map<UUID, ManualEntry> entries = new LinkedHashMap<>();
  public final List<Notice> notices = new ArrayList<>();
  public final Map<UUID, String> notes = new HashMap<>();
  private final Map<UUID, ManualEntry.Text> texts = new HashMap<>();
  private long change;

  @Override
  public void add(ManualEntry entry, ManualEntry.Text text) {
    texts.put(entry.id(), text);
    save(entry);
  }

  @Override
  public void save(ManualEntry entry) {
    entries.put(entry.id(), entry);
    change++;
  }

  @Override
  public void retext(ManualEntry entry, ManualEntry.Text text) {
    texts.put(entry.id(), text);
    change++;
  }

  @Override
  public Optional<ManualEntry> find(UUID id) {
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public Optional<ManualEntry> lock(UUID id) {
    return find(id);
  }

  @Override
  public Optional<ManualEntry.Text> text(UUID id) {
    return Optional.ofNullable(texts.get(id));
  }

  @Override
  public List<ManualEntry> notAmber() {
    return entries.values().stream()
        .filter(entry -> entry.standing().endCause() == ManualEntry.EndCause.NOT_AMBER)
        .toList();
  }

  @Override
  public List<ManualEntry> overWithText() {
    return entries.values().stream()
        .filter(entry -> !entry.state().open() && texts.containsKey(entry.id()))
        .toList();
  }

  @Override
  public void destroyText(UUID id, Instant at) {
    texts.remove(id);
    notes.remove(id);
  }

  @Override
  public List<ManualEntry> all() {
    return List.copyOf(entries.values());
  }

  @Override
  public List<ManualEntry> active() {
    return entries.values().stream().filter(e -> e.state() == EntryState.ACTIVE).toList();
  }

  @Override
  public Map<UUID, ManualEntry.Text> activeTexts() {
    return Map.copyOf(texts);
  }

  @Override
  public long change() {
    return change;
  }

  @Override
  public void note(UUID entryId, String key, String note, String by, Instant at) {
    notes.put(entryId, note);
  }

  @Override
  public void tell(Notice notice) {
    notices.add(notice);
  }

  @Override
  public List<Notice> notices(UUID entryId) {
    return notices.stream().filter(notice -> notice.entryId().equals(entryId)).toList();
  }

  /** Lists that somebody has to see to, in memory. */
  public record Lists(List<Attention> all) implements Attentions {

    @Override
    public boolean open(Attention attention) {
      boolean there =
          all.stream()
              .anyMatch(
                  one ->
                      one.closedAt() == null
                          && one.source().equals(attention.source())
                          && one.cause() == attention.cause());
      return !there && all.add(attention);
    }

    @Override
    public void answer(UUID id, String outcome, String by) {
      replace(id, outcome, by, null);
    }

    @Override
    public void close(UUID id, Instant at) {
      Attention one = find(id).orElseThrow();
      replace(id, one.outcome(), one.closedBy(), at);
    }

    private void replace(
        UUID id, @Nullable String outcome, @Nullable String by, @Nullable Instant at) {
      all.replaceAll(
          one ->
              one.id().equals(id)
                  ? new Attention(
                      id,
                      one.source(),
                      one.cause(),
                      one.failureId(),
                      one.raisedAt(),
                      outcome,
                      by,
                      at)
                  : one);
    }

    @Override
    public Optional<Attention> find(UUID id) {
      return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<Attention> open() {
      return all.stream().filter(one -> one.closedAt() == null).toList();
    }
  }
}
