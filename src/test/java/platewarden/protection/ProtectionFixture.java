package platewarden.protection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.law.Law;
import platewarden.law.LawReader;
import platewarden.platform.rules.DroolsRuleBook;
import platewarden.protection.ProtectionRequest.Fact;
import platewarden.protection.rules.ProtectionRules;
import platewarden.trail.TrailEvent;

/** The use cases on the real rules and real keys, over records in memory. */
public final class ProtectionFixture {

  public static final Law LAW = law();
  private static final DroolsRuleBook RULES = DroolsRuleBook.fromClasspath("protection");

  public Instant now = Instant.parse("2026-11-24T04:00:00Z");
  public final List<TrailEvent> trail = new ArrayList<>();
  public final Crash crash = new Crash();
  public final RequestsInMemory file = new RequestsInMemory(crash);
  public final ReadsInMemory reads = new ReadsInMemory(crash);
  public final CopiesInMemory copies = new CopiesInMemory();
  public final TokensInMemory set = new TokensInMemory();
  public final ProcessInMemory process = new ProcessInMemory();
  public final List<UUID> notices = new ArrayList<>();
  public final Clock clock = new Ticking();
  private final KeysInMemory sealing = new KeysInMemory();
  private final JudgeProtection rules = new ProtectionRules(RULES);
  private final VehicleTokens tokens = new VehicleTokens(sealing);
  private final PrivateTrail privateTrail =
      new PrivateTrail(
          event -> {
            trail.add(event);
            return UUID.randomUUID();
          });
  private final ChangeStanding standing = new ChangeStanding(tokens, set, file);

  public final Protection protection = new ProtectedVehicles(tokens, set, rules);
  public final SealVehicles seal =
      new SealVehicles(file, standing, tokens, set, reads, privateTrail);
  public final ProtectVehicles protect =
      new ProtectVehicles(file, standing, tokens, reads, copies, rules, seal, privateTrail, clock);
  public final DestroyParts destroy =
      new DestroyParts(
          file, reads, copies, privateTrail, TransactionOperations.withoutTransaction());
  public final DecideOnPrivateRequest decide =
      new DecideOnPrivateRequest(file, rules, privateTrail, clock);
  public final SendPrivateLetter letters = new SendPrivateLetter(file, privateTrail, clock);
  public final QueueNotices queue = new QueueNotices(file, new NoticesInMemory(), privateTrail);
  public final HearFact hear = new HearFact(file, process, privateTrail, clock);
  public final AskAgainWhenHoldMet askAgain = new AskAgainWhenHoldMet(file, protect, hear);
  public final LookAtPrivateRequests look = new LookAtPrivateRequests(file, privateTrail);
  public final ForgetClosed forget = new ForgetClosed(file, LAW, clock);
  private final Receipts receipts = new Receipts(sealing);
  public final ReceiveDeletionRequest receive =
      new ReceiveDeletionRequest(file, receipts, process, privateTrail, LAW, clock);
  public final FindStatus status = new FindStatus(file, receipts, hear);

  /** Time passes. */
  public void pass(String duration) {
    now = now.plus(Duration.parse(duration));
  }

  private static Law law() {
    try (InputStream file =
        Objects.requireNonNull(ProtectionFixture.class.getResourceAsStream("/rules/law.yaml"))) {
      return LawReader.read(
          new String(file.readAllBytes(), StandardCharsets.UTF_8), "rules/law.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends whatever goes on at a chosen call of a store, before it has an effect or after. */
  public static final class Crash {
    private int left;

    /** Lets the call of this number end in a crash; the first is 1. */
    public void at(int point) {
      left = point;
    }

    /** Whether the crash is still to come. */
    public boolean ahead() {
      return left > 0;
    }

    void point() {
      if (left > 0 && --left == 0) {
        throw new IllegalStateException("killed");
      }
    }
  }

  /** Starts by sealing, as the model's first step does. */
  public final class ProcessInMemory implements PrivateProcess {
    public final List<UUID> started = new ArrayList<>();
    public PrivateProcess instead = this;

    @Override
    public void start(UUID requestId) {
      started.add(requestId);
      if (instead == this) {
        seal.atReceipt(requestId);
      } else {
        instead.start(requestId);
      }
    }

    @Override
    public boolean tell(UUID requestId, Fact.Kind fact) {
      return instead != this && instead.tell(requestId, fact);
    }
  }

  private final class NoticesInMemory implements RoutineNotices {
    @Override
    public void queue(UUID order, Collection<ReadRef> reads) {
      notices.add(order);
    }

    @Override
    public Collection<Notice> due() {
      return List.of();
    }

    @Override
    public void sent(UUID id) {
      notices.remove(id);
    }
  }

  /** The set. */
  public static final class TokensInMemory implements SuppressionSet {
    public final Set<ByteBuffer> tokens = new HashSet<>();
    public int asked;
    private int made;

    @Override
    public boolean contains(byte[] token) {
      asked++;
      return tokens.contains(ByteBuffer.wrap(token));
    }

    @Override
    public void change(Collection<byte[]> remove, Collection<byte[]> add) {
      remove.forEach(token -> tokens.remove(ByteBuffer.wrap(token)));
      add.forEach(token -> tokens.add(ByteBuffer.wrap(token)));
    }

    @Override
    public long version() {
      return 0;
    }

    @Override
    public byte[] standIn() {
      return ByteBuffer.allocate(32).putInt(made++).array();
    }
  }

  /** The requests. */
  public static final class RequestsInMemory implements ProtectionFile {
    private final Map<UUID, ProtectionRequest> requests = new LinkedHashMap<>();
    private final Map<String, UUID> receipts = new HashMap<>();
    private final Crash crash;

    RequestsInMemory(Crash crash) {
      this.crash = crash;
    }

    @Override
    public boolean add(ProtectionRequest request, String receipt) {
      requests.put(request.id(), request);
      receipts.put(receipt, request.id());
      return true;
    }

    @Override
    public Optional<ProtectionRequest> find(UUID id) {
      return Optional.ofNullable(requests.get(id));
    }

    @Override
    public Optional<ProtectionRequest> findToChange(UUID id) {
      return find(id);
    }

    @Override
    public Optional<ProtectionRequest> find(String receipt) {
      return Optional.ofNullable(receipts.get(receipt)).flatMap(this::find);
    }

    @Override
    public List<ProtectionRequest> all() {
      return List.copyOf(requests.values());
    }

    @Override
    public void save(ProtectionRequest request) {
      crash.point();
      requests.put(request.id(), request);
      crash.point();
    }

    @Override
    public void forget(UUID id) {
      requests.remove(id);
    }
  }

  /** Copies in case files, by the plate they are of. */
  public static final class CopiesInMemory implements CaseCopies {
    public final Map<Copy, String> plates = new LinkedHashMap<>();
    public final Set<ReadRef> destroyed = new LinkedHashSet<>();

    /** A copy of a read of a plate. */
    public Copy copy(ReadRef read, String plate, boolean active) {
      Copy copy = new Copy(UUID.randomUUID(), read, active, false);
      plates.put(copy, plate);
      return copy;
    }

    /** The same copy, of another standing. */
    public void now(Copy copy, boolean active, boolean held) {
      String plate = Objects.requireNonNull(plates.remove(copy));
      plates.put(new Copy(copy.id(), copy.read(), active, held), plate);
    }

    @Override
    public List<Copy> of(Collection<String> wanted) {
      return plates.entrySet().stream()
          .filter(copy -> wanted.contains(copy.getValue()))
          .map(Map.Entry::getKey)
          .toList();
    }

    @Override
    public List<String> destroy(UUID order, Collection<Copy> copies, String by) {
      copies.forEach(copy -> destroyed.add(copy.read()));
      copies.forEach(plates::remove);
      return copies.isEmpty() ? List.of() : List.of("copies " + order + "\n");
    }
  }

  /** Reads, by the plates they may be of. */
  public static final class ReadsInMemory implements ProtectedReads {
    private final Map<ReadRef, String> indexed = new LinkedHashMap<>();
    private final Map<ReadRef, String> rows = new LinkedHashMap<>();
    private final Map<UUID, Set<ReadRef>> holders = new HashMap<>();
    public final Set<ReadRef> held = new HashSet<>();
    public final Set<ReadRef> destroyed = new LinkedHashSet<>();
    public long destructions;
    public @Nullable RuntimeException broken;
    private final Crash crash;

    ReadsInMemory(Crash crash) {
      this.crash = crash;
    }

    /** A read of a plate. */
    public ReadRef read(String plate) {
      ReadRef read = candidate(plate);
      indexed.put(read, plate);
      return read;
    }

    /** A read of which a plate is a candidate only. */
    public ReadRef candidate(String plate) {
      ReadRef read = new ReadRef(LocalDate.of(2026, 11, 20), UUID.randomUUID());
      rows.put(read, plate);
      return read;
    }

    /** What nobody sees. */
    public Set<ReadRef> sequestered() {
      Set<ReadRef> all = new HashSet<>();
      holders.values().forEach(all::addAll);
      return all;
    }

    @Override
    public Set<ReadRef> indexed(String plate) {
      return of(indexed, List.of(plate));
    }

    @Override
    public Set<ReadRef> find(Collection<String> plates) {
      crash.point();
      return of(rows, plates);
    }

    private static Set<ReadRef> of(Map<ReadRef, String> from, Collection<String> plates) {
      Set<ReadRef> found = new LinkedHashSet<>();
      from.forEach(
          (read, plate) -> {
            if (plates.contains(plate)) {
              found.add(read);
            }
          });
      return found;
    }

    @Override
    public void sequester(UUID holder, Collection<ReadRef> reads) {
      crash.point();
      holders.computeIfAbsent(holder, any -> new HashSet<>()).addAll(reads);
      crash.point();
    }

    @Override
    public void release(UUID holder) {
      holders.remove(holder);
    }

    @Override
    public Set<ReadRef> held(Collection<ReadRef> reads) {
      Set<ReadRef> some = new HashSet<>(reads);
      some.retainAll(held);
      return some;
    }

    @Override
    public Destroyed destroy(UUID order, Collection<ReadRef> reads) {
      if (broken != null) {
        throw broken;
      }
      for (ReadRef read : reads) {
        crash.point();
        if (destroyed.add(read)) {
          destructions++;
        }
        rows.remove(read);
        indexed.remove(read);
      }
      crash.point();
      return new Destroyed(reads.size(), Instant.EPOCH, "certificate " + order + "\n");
    }
  }

  private final class Ticking extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
