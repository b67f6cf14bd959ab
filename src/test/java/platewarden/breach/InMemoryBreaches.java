package platewarden.breach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Breaches without a database. */
public final class InMemoryBreaches implements Breaches {

  private final Map<UUID, Breach> breaches = new LinkedHashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<UUID, List<Reached>> reads = new HashMap<>();
  private final Map<UUID, Map<UUID, Affected>> persons = new HashMap<>();
  private final Map<UUID, Address> addresses = new HashMap<>();
  public final List<Document> documents = new ArrayList<>();

  @Override
  public boolean open(Breach breach) {
    return breaches.putIfAbsent(breach.id(), breach) == null;
  }

  @Override
  public Optional<Breach> find(UUID id) {
    return Optional.ofNullable(breaches.get(id));
  }

  @Override
  public List<Breach> all() {
    return List.copyOf(breaches.values());
  }

  @Override
  public void add(UUID id, Breach.Fact fact) {
    Breach it = find(id).orElseThrow();
    List<Breach.Fact> facts = new ArrayList<>(it.facts());
    facts.add(fact);
    breaches.put(
        id,
        new Breach(
            id,
            it.source(),
            it.subject(),
            it.openedBy(),
            it.subjectType(),
            it.subjectId(),
            it.openedAt(),
            it.since(),
            it.until(),
            facts));
  }

  @Override
  public void write(UUID id, Text kind, String text, String by) {
    texts.put(id + " " + kind, text);
  }

  @Override
  public Optional<String> text(UUID id, Text kind) {
    return Optional.ofNullable(texts.get(id + " " + kind));
  }

  @Override
  public void scope(UUID id, List<Reached> reached, List<UUID> all) {
    reads.put(id, List.copyOf(reached));
    Map<UUID, Affected> affected = new LinkedHashMap<>();
    all.forEach(one -> affected.put(one, new Affected(one, Affected.Contact.OPEN, false, null)));
    persons.put(id, affected);
  }

  @Override
  public List<Reached> reached(UUID id) {
    return reads.getOrDefault(id, List.of());
  }

  @Override
  public List<Affected> affected(UUID id) {
    return List.copyOf(persons.getOrDefault(id, Map.of()).values());
  }

  @Override
  public void contact(
      UUID id, UUID person, Affected.Contact state, boolean consent, @Nullable Address at) {
    persons
        .getOrDefault(id, new HashMap<>())
        .computeIfPresent(
            person, (key, old) -> new Affected(person, state, consent, old.noticedAt()));
    if (at == null) {
      addresses.remove(person);
    } else {
      addresses.put(person, at);
    }
  }

  @Override
  public Optional<Address> address(UUID id, UUID person) {
    return Optional.ofNullable(addresses.get(person));
  }

  @Override
  public void noticed(UUID id, UUID person, Instant at) {
    persons
        .getOrDefault(id, new HashMap<>())
        .computeIfPresent(
            person, (key, old) -> new Affected(person, old.contact(), old.consent(), at));
  }

  @Override
  public void keep(UUID id, Document document, Instant at) {
    documents.add(document);
  }

  @Override
  public Optional<Document> document(UUID id, String kind, @Nullable UUID person) {
    return documents.stream()
        .filter(it -> it.kind().equals(kind) && java.util.Objects.equals(it.person(), person))
        .reduce((first, second) -> second);
  }
}
