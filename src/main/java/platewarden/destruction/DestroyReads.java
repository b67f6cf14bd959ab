package platewarden.destruction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.law.Clause;
import platewarden.reads.DayState;
import platewarden.reads.IndexUnavailable;
import platewarden.reads.KeepsReads;
import platewarden.reads.ReadDays;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;
import platewarden.trail.TrailEvent.Partition;
import platewarden.trail.TrailLog;

/**
 * Destroys single reads in days that live on: after a hold was released, for a participant of
 * chapter 5B, or where a recipient's share ends. Ordered in the caller's transaction, carried out
 * at once after it, in every store, and certified; what a crash interrupts is carried on. 13.05
 * subd. 5(b): so that the contents cannot be determined.
 */
@Service
public class DestroyReads {

  private static final Logger LOG = LoggerFactory.getLogger(DestroyReads.class);
  private static final int ATTEMPTS = 50;
  private static final int PAUSE_MILLIS = 1_000;
  private static final Clause DESTROYED = Clause.of("13.05 subd. 5(b)");

  /** Orders were given; carried out after the commit. */
  record Ordered(UUID order) {}

  private final ReadsLedger ledger;
  private final LateDestructions late;
  private final ReadDays days;
  private final List<KeepsReads> stores;
  private final Trail trail;
  private final TrailLog log;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  DestroyReads(
      ReadsLedger ledger,
      LateDestructions late,
      ReadDays days,
      List<KeepsReads> stores,
      Trail trail,
      TrailLog log,
      Clock clock,
      ApplicationEventPublisher events,
      PlatformTransactionManager manager) {
    this.ledger = ledger;
    this.late = late;
    this.days = days;
    this.stores = List.copyOf(stores);
    this.trail = trail;
    this.log = log;
    this.clock = clock;
    this.events = events;
    this.transaction = new TransactionTemplate(manager);
  }

  /**
   * Orders the destruction, in the caller's transaction. It begins when that has committed, and
   * {@link ReadsDestroyed} says when it is certified. Ordering it twice changes nothing.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void order(ReadsToDestroy order) {
    List<ReadsLedger.OfDay> contents = new ArrayList<>();
    order
        .reads()
        .forEach(
            (day, ids) -> {
              ReadDays.Contents ofDay = days.contents(day, ids);
              contents.add(
                  new ReadsLedger.OfDay(
                      day, ofDay.reads(), Base64.getEncoder().encodeToString(ofDay.root())));
            });
    boolean fresh =
        ledger.write(
            new ReadsLedger.Order(
                order.id(),
                now(),
                order.dueAt(),
                order.clause(),
                order.confidential(),
                order.by(),
                contents,
                order.reads()));
    if (fresh) {
      trail.record(
          entry(
                  "ReadDestructionOrdered",
                  order.id(),
                  order.by(),
                  order.clause(),
                  order.confidential())
              .with("reads", contents.stream().mapToLong(ReadsLedger.OfDay::reads).sum()));
      events.publishEvent(new Ordered(order.id()));
    }
  }

  /** The certificate of an order; empty until it is carried out. */
  @Transactional(readOnly = true)
  public Optional<ReadsCertificate> certificate(UUID order) {
    return ledger.certificate(order);
  }

  /**
   * Carries out what is ordered and not certified. Runs one at a time; an order that fails does not
   * keep the others waiting.
   *
   * @return the orders that failed
   */
  public synchronized List<UUID> carryOut() {
    List<UUID> failed = new ArrayList<>();
    for (ReadsLedger.Order order : openOrders()) {
      try {
        carryOut(order);
      } catch (RuntimeException e) {
        // The message may speak of data.
        LOG.warn("An order of destruction failed: {}", e.getClass().getName());
        transaction.executeWithoutResult(
            status -> late.attempted(LateDestruction.Kind.ROUTINE, order.id().toString(), ""));
        failed.add(order.id());
      }
    }
    return failed;
  }

  private List<ReadsLedger.Order> openOrders() {
    List<ReadsLedger.Order> open = transaction.execute(status -> ledger.open());
    return open == null ? List.of() : open;
  }

  private void carryOut(ReadsLedger.Order order) {
    Map<String, Long> destroyed = new LinkedHashMap<>();
    for (KeepsReads store : stores) {
      destroyed.put(store.store(), 0L);
      order
          .reads()
          .forEach(
              (day, ids) ->
                  destroyed.merge(store.store(), store.destroyReads(day, ids), Long::sum));
    }
    untilNothingIsLeft(order.reads());
    Instant at = now();
    List<Certificate.StoreResult> stored =
        destroyed.entrySet().stream()
            .map(e -> new Certificate.StoreResult(e.getKey(), e.getValue(), 0))
            .toList();
    long reads = order.contents().stream().mapToLong(ReadsLedger.OfDay::reads).sum();
    ReadsCertificate certificate =
        new ReadsCertificate(
            order.id(), at, reads, stored, log.sign(CertificateText.of(order, at, stored)));
    transaction.executeWithoutResult(
        status -> {
          if (ledger.certify(certificate)) {
            trail.record(
                entry(
                        "ReadsDestroyed",
                        order.id(),
                        order.by(),
                        order.clause(),
                        order.confidential())
                    .with("reads", reads));
            events.publishEvent(new ReadsDestroyed(order.id(), at));
          }
        });
  }

  /**
   * Looks at every store until nothing is left in its files either; an index gives up what was
   * deleted only after a while.
   *
   * @throws IllegalStateException when a store still holds something; it is tried again
   */
  private void untilNothingIsLeft(Map<LocalDate, Set<UUID>> reads) {
    Map<KeepsReads, Set<LocalDate>> left = new LinkedHashMap<>();
    stores.forEach(store -> left.put(store, new TreeSet<>(reads.keySet())));
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      left.forEach(
          (store, ofStore) ->
              ofStore.removeIf(
                  day -> {
                    Set<UUID> ids = reads.getOrDefault(day, Set.of());
                    if (store.remainingReads(day, ids) == 0) {
                      return true;
                    }
                    store.destroyReads(day, ids);
                    return store.remainingReads(day, ids) == 0;
                  }));
      left.values().removeIf(Set::isEmpty);
      if (left.isEmpty()) {
        return;
      }
      pause();
    }
    throw new IllegalStateException(
        "Still held by " + left.keySet().stream().map(KeepsReads::store).toList());
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * After a restore: reads that were destroyed once are destroyed again.
   *
   * @return whether every store could be looked at
   */
  synchronized boolean replay() {
    Map<LocalDate, Set<UUID>> destroyed = transaction.execute(status -> ledger.destroyed());
    if (destroyed != null) {
      Set<LocalDate> living =
          days.all().stream()
              .filter(day -> day.state() == DayState.OPEN)
              .map(ReadDays.Day::day)
              .collect(Collectors.toSet());
      destroyed.keySet().removeIf(day -> !living.contains(day));
      return stores.stream().allMatch(store -> again(store, destroyed));
    }
    return true;
  }

  private static boolean again(KeepsReads store, Map<LocalDate, Set<UUID>> destroyed) {
    try {
      destroyed.forEach(
          (day, ids) -> {
            if (store.remainingReads(day, ids) > 0) {
              store.destroyReads(day, ids);
            }
          });
      return destroyed.entrySet().stream()
          .allMatch(each -> store.remainingReads(each.getKey(), each.getValue()) == 0);
    } catch (IndexUnavailable down) {
      return false;
    }
  }

  private static TrailEvent entry(
      String action, UUID order, String by, Clause clause, boolean confidential) {
    return TrailEvent.done(action, by, "read-destruction", order.toString())
        .under(confidential ? clause : DESTROYED)
        .in(confidential ? Partition.PRIVATE : Partition.RESTRICTED)
        .with("clause", clause.toString());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
