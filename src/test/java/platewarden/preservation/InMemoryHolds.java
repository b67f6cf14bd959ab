package platewarden.preservation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import platewarden.reads.DayState;
import platewarden.reads.KeepDayOpen;
import platewarden.reads.Plates;
import platewarden.reads.Read;
import platewarden.reads.ReadDays;
import platewarden.reads.ReadImage;
import platewarden.reads.ScanReads;
import platewarden.reads.Sequestration;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Holds and the reads they reach, in memory. */
public final class InMemoryHolds
    implements HoldFile,
        HeldCopies,
        ReleaseCertificates,
        HoldLetters,
        Trail,
        KeepDayOpen,
        ScanReads,
        Sequestration {

  public final Map<UUID, Hold> holds = new LinkedHashMap<>();
  public final Map<UUID, HeldScope> scopes = new HashMap<>();
  public final Map<String, UUID> marks = new HashMap<>();
  public final Map<UUID, List<PreservationRequest>> requests = new HashMap<>();
  public final Map<UUID, List<Attachment>> attachments = new HashMap<>();
  public final List<Receipt> receipts = new ArrayList<>();
  public final Map<UUID, List<Check>> checks = new HashMap<>();
  public final Map<UUID, List<Decision>> decisions = new HashMap<>();
  public final List<Told> facts = new ArrayList<>();
  public final Map<UUID, List<Letter>> letters = new HashMap<>();
  public final List<Map<String, Object>> papers = new ArrayList<>();
  public final List<TrailEvent> trail = new ArrayList<>();
  public final Map<UUID, Map<UUID, Read>> copies = new HashMap<>();
  public final Map<UUID, Map<LocalDate, Outcome>> outcomes = new HashMap<>();
  public final Set<UUID> destroyedKeys = new HashSet<>();
  public final Map<UUID, Certificate> certificates = new HashMap<>();
  public final Map<LocalDate, DayState> days = new TreeMap<>();
  public final List<Read> reads = new ArrayList<>();
  public final Map<UUID, Set<UUID>> sequestered = new HashMap<>();

  public List<String> actions() {
    return trail.stream().map(TrailEvent::action).toList();
  }

  @Override
  public boolean open(Hold hold, HeldScope scope, byte[] sameRequest) {
    String mark = new String(sameRequest, java.nio.charset.StandardCharsets.UTF_8);
    UUID known = marks.get(mark);
    if (known != null && hold(known).state().inForce()) {
      return false;
    }
    marks.put(mark, hold.id());
    holds.put(hold.id(), hold);
    scopes.put(hold.id(), scope);
    return true;
  }

  private Hold hold(UUID id) {
    return find(id).orElseThrow();
  }

  @Override
  public Optional<Hold> ofSameRequest(byte[] sameRequest) {
    UUID known = marks.get(new String(sameRequest, java.nio.charset.StandardCharsets.UTF_8));
    return known == null ? Optional.empty() : find(known);
  }

  @Override
  public byte[] mark(String request) {
    return request.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Override
  public Optional<Hold> find(UUID id) {
    return Optional.ofNullable(holds.get(id));
  }

  @Override
  public List<Hold> inForce(Instant from, Instant to) {
    return holds.values().stream()
        .filter(hold -> hold.state().inForce())
        .filter(hold -> hold.from().isBefore(to) && hold.to().isAfter(from))
        .toList();
  }

  @Override
  public Optional<HeldScope> scope(UUID holdId) {
    return destroyedKeys.contains(holdId)
        ? Optional.empty()
        : Optional.ofNullable(scopes.get(holdId));
  }

  @Override
  public void scope(UUID holdId, HeldScope scope) {
    scopes.put(holdId, scope);
  }

  @Override
  public void save(Hold hold) {
    holds.put(hold.id(), hold);
  }

  @Override
  public void add(UUID holdId, PreservationRequest request, Instant at) {
    requests.computeIfAbsent(holdId, none -> new ArrayList<>()).add(request);
  }

  @Override
  public PreservationRequest request(UUID holdId) {
    List<PreservationRequest> all = requests.getOrDefault(holdId, List.of());
    return all.get(all.size() - 1);
  }

  @Override
  public boolean add(UUID holdId, Attachment attachment, Instant at) {
    List<Attachment> there = attachments.computeIfAbsent(holdId, none -> new ArrayList<>());
    if (there.stream().anyMatch(one -> Arrays.equals(one.bytes(), attachment.bytes()))) {
      return false;
    }
    return there.add(attachment);
  }

  @Override
  public List<Filed> attachments(UUID holdId) {
    return attachments.getOrDefault(holdId, List.of()).stream()
        .map(
            one ->
                new Filed(
                    UUID.randomUUID(), Instant.EPOCH, one.mediaType(), one.bytes().length, ""))
        .toList();
  }

  @Override
  public Optional<Attachment> attachment(UUID holdId, UUID attachmentId) {
    return attachments.getOrDefault(holdId, List.of()).stream().findFirst();
  }

  @Override
  public long nextReceiptNumber() {
    return receipts.size() + 1L;
  }

  @Override
  public void add(Receipt receipt) {
    receipts.add(receipt);
  }

  @Override
  public Optional<Receipt> receipt(String receipt) {
    return receipts.stream().filter(one -> one.receipt().equals(receipt)).findFirst();
  }

  @Override
  public List<Receipt> receipts(UUID holdId) {
    return receipts.stream().filter(one -> one.holdId().equals(holdId)).toList();
  }

  @Override
  public void add(UUID holdId, Check check) {
    checks.computeIfAbsent(holdId, none -> new ArrayList<>()).add(check);
  }

  @Override
  public Optional<Check> lastCheck(UUID holdId) {
    List<Check> all = checks.getOrDefault(holdId, List.of());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  @Override
  public void add(UUID holdId, Decision decision) {
    decisions.computeIfAbsent(holdId, none -> new ArrayList<>()).add(decision);
  }

  @Override
  public List<Decision> decisions(UUID holdId) {
    return List.copyOf(decisions.getOrDefault(holdId, List.of()));
  }

  @Override
  public void add(Told fact) {
    facts.add(fact);
  }

  @Override
  public List<Told> unheard() {
    return facts.stream()
        .filter(one -> one.heardAt() == null && hold(one.holdId()).state().inForce())
        .toList();
  }

  @Override
  public List<Told> facts(UUID holdId) {
    return facts.stream().filter(one -> one.holdId().equals(holdId)).toList();
  }

  @Override
  public void heard(UUID holdId, Fact fact, Instant at) {
    facts.replaceAll(
        one ->
            one.holdId().equals(holdId) && one.fact() == fact && one.heardAt() == null
                ? new Told(holdId, fact, one.at(), one.by(), at)
                : one);
  }

  @Override
  public void add(UUID holdId, Letter letter) {
    letters.computeIfAbsent(holdId, none -> new ArrayList<>()).add(letter);
  }

  @Override
  public List<Letter> letters(UUID holdId) {
    return List.copyOf(letters.getOrDefault(holdId, List.of()));
  }

  /** Kinds of letters, in their order. */
  public List<String> letterKinds(UUID holdId) {
    return letters(holdId).stream().map(Letter::kind).toList();
  }

  @Override
  public byte[] pdf(String name, Map<String, Object> model) {
    papers.add(model);
    return ("%PDF-" + name).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Override
  public UUID record(TrailEvent event) {
    trail.add(event);
    return UUID.randomUUID();
  }

  @Override
  public Set<UUID> among(UUID holdId, Collection<UUID> ids) {
    Set<UUID> there = new HashSet<>(copies.getOrDefault(holdId, Map.of()).keySet());
    there.retainAll(ids);
    return there;
  }

  @Override
  public boolean copy(UUID holdId, Read read, List<@Nullable ReadImage> pictures, Instant at) {
    if (destroyedKeys.contains(holdId)) {
      throw new IllegalStateException("The key is gone");
    }
    return copies.computeIfAbsent(holdId, none -> new HashMap<>()).putIfAbsent(read.id(), read)
        == null;
  }

  @Override
  public Optional<Read> open(UUID holdId, UUID readId) {
    return Optional.ofNullable(copies.getOrDefault(holdId, Map.of()).get(readId));
  }

  @Override
  public List<UUID> ids(UUID holdId) {
    return List.copyOf(copies.getOrDefault(holdId, Map.of()).keySet());
  }

  @Override
  public void outcome(UUID holdId, LocalDate day, Outcome outcome, Instant at) {
    outcomes
        .computeIfAbsent(holdId, none -> new TreeMap<>())
        .merge(day, outcome, (one, other) -> one == Outcome.KEPT ? one : other);
  }

  @Override
  public List<DayOutcome> outcomes(UUID holdId) {
    return outcomes.getOrDefault(holdId, Map.of()).entrySet().stream()
        .map(one -> new DayOutcome(one.getKey(), one.getValue()))
        .toList();
  }

  @Override
  public Kept kept(UUID holdId) {
    Collection<Read> kept = copies.getOrDefault(holdId, Map.of()).values();
    return new Kept(
        kept.size(), 0, kept.stream().map(Read::collectedAt).min(Instant::compareTo).orElse(null));
  }

  @Override
  public long of(UUID holdId, LocalDate day) {
    return copies.getOrDefault(holdId, Map.of()).values().stream()
        .filter(read -> read.day().equals(day))
        .count();
  }

  @Override
  public Destroyed destroy(UUID holdId) {
    destroyedKeys.add(holdId);
    Map<UUID, Read> gone = copies.remove(holdId);
    return new Destroyed(gone == null ? 0 : gone.size(), 0, "root");
  }

  @Override
  public boolean isDestroyed(UUID holdId) {
    return destroyedKeys.contains(holdId);
  }

  @Override
  public void add(Certificate certificate) {
    certificates.put(certificate.holdId(), certificate);
  }

  @Override
  public Optional<Certificate> ofHold(UUID holdId) {
    return Optional.ofNullable(certificates.get(holdId));
  }

  @Override
  public List<Hold> all() {
    return List.copyOf(holds.values());
  }

  /** The collection days, as whoever destroys sees them. */
  public ReadDays readDays() {
    return new ReadDays() {
      @Override
      public List<Day> all() {
        return days.entrySet().stream()
            .map(one -> new Day(one.getKey(), one.getValue(), null))
            .toList();
      }

      @Override
      public void own(LocalDate day) {}

      @Override
      public Contents contents(LocalDate day, Set<UUID> ids) {
        return new Contents(ids.size(), new byte[0]);
      }

      @Override
      public long count(LocalDate day) {
        return reads.stream().filter(read -> read.day().equals(day)).count();
      }

      @Override
      public Contents close(LocalDate day) {
        days.put(day, DayState.CLOSING);
        return new Contents(0, new byte[0]);
      }

      @Override
      public void destroyed(LocalDate day) {
        days.put(day, DayState.DESTROYED);
        reads.removeIf(read -> read.day().equals(day));
      }
    };
  }

  @Override
  public boolean keepOpen(LocalDate day) {
    return days.getOrDefault(day, DayState.OPEN) == DayState.OPEN;
  }

  @Override
  public List<Read> ofPlates(LocalDate day, Collection<String> plates) {
    return reads.stream()
        .filter(read -> read.day().equals(day))
        .filter(read -> read.plate() != null && plates.contains(Plates.fold(read.plate())))
        .toList();
  }

  @Override
  public void within(LocalDate day, Instant from, Instant to, Consumer<Read> each) {
    reads.stream()
        .filter(read -> read.day().equals(day))
        .filter(read -> !read.collectedAt().isBefore(from) && read.collectedAt().isBefore(to))
        .forEach(each);
  }

  /** Puts reads into their days. */
  public void store(List<Read> stored) {
    reads.addAll(stored);
    stored.forEach(read -> days.putIfAbsent(read.day(), DayState.OPEN));
  }

  @Override
  public List<Read> ofIds(LocalDate day, Collection<UUID> ids) {
    return reads.stream().filter(read -> ids.contains(read.id())).toList();
  }

  @Override
  public void names(LocalDate day, Consumer<UUID> each) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<ReadImage> picture(LocalDate day, UUID id, int number) {
    return Optional.empty();
  }

  @Override
  public void sequester(UUID holder, LocalDate day, Collection<UUID> ids) {
    sequestered.computeIfAbsent(holder, none -> new HashSet<>()).addAll(ids);
  }

  @Override
  public void release(UUID holder) {
    sequestered.remove(holder);
  }

  @Override
  public Set<UUID> among(LocalDate day, Collection<UUID> ids) {
    Set<UUID> any = new HashSet<>();
    sequestered.values().forEach(any::addAll);
    any.retainAll(ids);
    return any;
  }
}
