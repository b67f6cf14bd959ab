package platewarden.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Shares without a database. */
public final class InMemoryShares implements Shares {

  private final Map<UUID, Share> shares = new LinkedHashMap<>();
  private final Map<UUID, NewShare> asked = new HashMap<>();
  private final Map<UUID, Map<LocalDate, Set<UUID>>> selected = new HashMap<>();
  private final Map<String, byte[]> keys = new HashMap<>();
  private final Map<UUID, byte[]> contents = new HashMap<>();

  @Override
  public Optional<Share> find(UUID id) {
    return Optional.ofNullable(shares.get(id));
  }

  @Override
  public List<Share> of(String account) {
    return all().stream().filter(share -> share.account().equals(account)).toList();
  }

  @Override
  public List<Share> all() {
    return shares.values().stream()
        .sorted(Comparator.comparing(Share::requestedAt).reversed())
        .toList();
  }

  @Override
  public void request(Share share, NewShare words) {
    shares.put(share.id(), share);
    asked.put(share.id(), words);
  }

  @Override
  public Optional<NewShare> asked(UUID id) {
    return Optional.ofNullable(asked.get(id));
  }

  @Override
  public void add(UUID id, Share.Fact fact) {
    Share before = find(id).orElseThrow();
    List<Share.Fact> facts = new ArrayList<>(before.facts());
    facts.add(fact);
    put(before, before.closedAt(), facts, before.days());
  }

  @Override
  public void select(UUID id, Map<LocalDate, Set<UUID>> reads) {
    selected.put(id, reads);
  }

  @Override
  public Map<LocalDate, Set<UUID>> selected(UUID id) {
    return selected.getOrDefault(id, Map.of());
  }

  @Override
  public void part(UUID id, LocalDate day, byte[] openingKey, Map<UUID, Instant> destroyBy) {
    keys.put(id + "/" + day, openingKey);
    Share before = find(id).orElseThrow();
    List<Share.Day> days = new ArrayList<>(before.days());
    days.add(
        new Share.Day(
            day,
            destroyBy.size(),
            destroyBy.values().stream().min(Instant::compareTo).orElseThrow(),
            null,
            null));
    put(before, before.closedAt(), before.facts(), days);
  }

  @Override
  public Optional<byte[]> openingKey(UUID id, LocalDate day) {
    return Optional.ofNullable(keys.get(id + "/" + day));
  }

  @Override
  public void withdraw(UUID id, LocalDate day, Instant at) {
    keys.remove(id + "/" + day);
    days(
        id,
        each ->
            each.day().equals(day)
                ? new Share.Day(each.day(), each.reads(), each.destroyBy(), at, each.noticedAt())
                : each);
  }

  @Override
  public List<UUID> notice(Instant withdrawnBefore, Instant at) {
    List<UUID> told = new ArrayList<>();
    for (UUID id : List.copyOf(shares.keySet())) {
      days(
          id,
          each -> {
            Instant withdrawn = each.withdrawnAt();
            if (withdrawn == null
                || each.noticedAt() != null
                || !withdrawn.isBefore(withdrawnBefore)) {
              return each;
            }
            told.add(id);
            return new Share.Day(each.day(), each.reads(), each.destroyBy(), withdrawn, at);
          });
    }
    return told.stream().distinct().toList();
  }

  private void days(UUID id, UnaryOperator<Share.Day> change) {
    Share before = find(id).orElseThrow();
    put(before, before.closedAt(), before.facts(), before.days().stream().map(change).toList());
  }

  @Override
  public void keep(UUID id, byte[] content, String sha256, Instant at) {
    contents.put(id, content);
  }

  @Override
  public Optional<byte[]> content(UUID id) {
    return Optional.ofNullable(contents.get(id));
  }

  @Override
  public void close(UUID id, Instant at) {
    Share before = find(id).orElseThrow();
    put(before, at, before.facts(), before.days());
    asked.remove(id);
  }

  private void put(
      Share it, @Nullable Instant closed, List<Share.Fact> facts, List<Share.Day> days) {
    shares.put(
        it.id(),
        new Share(it.id(), it.account(), it.agency(), it.requestedAt(), closed, facts, days));
  }
}
