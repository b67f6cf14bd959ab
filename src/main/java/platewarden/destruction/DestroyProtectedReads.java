package platewarden.destruction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import platewarden.law.Clause;
import platewarden.platform.Unavailable;
import platewarden.protection.ProtectedReads;
import platewarden.protection.ReadRef;
import platewarden.reads.DayClosed;
import platewarden.reads.DayState;
import platewarden.reads.FoundRead;
import platewarden.reads.HoldScope;
import platewarden.reads.Plates;
import platewarden.reads.Read;
import platewarden.reads.ReadDays;
import platewarden.reads.ReadIndex;
import platewarden.reads.ReadQuery;
import platewarden.reads.ScanReads;
import platewarden.reads.Sequestration;

/** What chapter 5B needs done with reads, over every store. */
@Component
class DestroyProtectedReads implements ProtectedReads {

  private static final Logger LOG = LoggerFactory.getLogger(DestroyProtectedReads.class);
  private static final Clause CLAUSE = Clause.of("13.824 subd. 3(c)");
  private static final int MOST_INDEXED = 10_000;

  private final ReadDays days;
  private final ReadIndex index;
  private final ScanReads scan;
  private final Sequestration sequestration;
  private final List<HoldScope> holds;
  private final DestroyReads destroy;
  private final ReadsLedger ledger;
  private final Clock clock;
  private final TransactionTemplate ownTransaction;
  private final TransactionTemplate noTransaction;

  DestroyProtectedReads(
      ReadDays days,
      ReadIndex index,
      ScanReads scan,
      Sequestration sequestration,
      List<HoldScope> holds,
      DestroyReads destroy,
      ReadsLedger ledger,
      Clock clock,
      PlatformTransactionManager manager) {
    this.days = days;
    this.index = index;
    this.scan = scan;
    this.sequestration = sequestration;
    this.holds = List.copyOf(holds);
    this.destroy = destroy;
    this.ledger = ledger;
    this.clock = clock;
    this.ownTransaction = with(manager, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.noTransaction = with(manager, TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
  }

  private static TransactionTemplate with(PlatformTransactionManager manager, int propagation) {
    TransactionTemplate template = new TransactionTemplate(manager);
    template.setPropagationBehavior(propagation);
    return template;
  }

  @Override
  public Set<ReadRef> indexed(String plate) {
    String folded = Plates.fold(plate);
    // Whatever looks like the plate; of that, what is it once O is written as 0.
    ReadQuery query =
        new ReadQuery(
            plate,
            null,
            null,
            Instant.EPOCH,
            clock.instant().plus(1, ChronoUnit.DAYS),
            Set.of(),
            true);
    Set<ReadRef> refs = new LinkedHashSet<>();
    try {
      for (FoundRead found : index.findToDestroy(query, MOST_INDEXED).reads()) {
        if (found.plate() != null && Plates.fold(found.plate()).equals(folded)) {
          refs.add(new ReadRef(found.day(), found.id()));
        }
      }
    } catch (RuntimeException e) {
      if (!(e instanceof Unavailable)) {
        throw e;
      }
      // The rows are gone through next; until then the vehicle itself is left out of every view.
    }
    return refs;
  }

  @Override
  public Set<ReadRef> find(Collection<String> plates) {
    Set<ReadRef> refs = new LinkedHashSet<>();
    for (ReadDays.Day day : days.all()) {
      if (day.state() != DayState.DESTROYED) {
        List<Read> reads =
            ownTransaction.execute(
                status -> {
                  // Whoever is storing a read that was ruled on before is done with it then.
                  days.own(day.day());
                  return scan.ofPlates(day.day(), plates);
                });
        if (reads != null) {
          reads.forEach(read -> refs.add(new ReadRef(read.day(), read.id())));
        }
      }
    }
    return refs;
  }

  @Override
  public void sequester(UUID holder, Collection<ReadRef> reads) {
    byDay(reads)
        .forEach(
            (day, ids) -> {
              try {
                sequestration.sequester(holder, day, ids);
              } catch (DayClosed closed) {
                // Nobody finds a read of a day that is being destroyed.
                LOG.debug("A day was closed meanwhile");
              }
            });
  }

  @Override
  public void release(UUID holder) {
    sequestration.release(holder);
  }

  @Override
  public Set<ReadRef> held(Collection<ReadRef> reads) {
    Set<ReadRef> held = new HashSet<>();
    byDay(reads)
        .forEach(
            (day, ids) -> {
              for (Read read : scan.ofIds(day, ids)) {
                if (holds.stream().anyMatch(hold -> hold.covers(read))) {
                  held.add(new ReadRef(day, read.id()));
                }
              }
            });
    return held;
  }

  @Override
  public Destroyed destroy(UUID order, Collection<ReadRef> reads) {
    Destroyed destroyed = noTransaction.execute(status -> carriedOut(order, reads));
    if (destroyed == null) {
      throw new IllegalStateException("An order of destruction was not carried out");
    }
    return destroyed;
  }

  private Destroyed carriedOut(UUID order, Collection<ReadRef> reads) {
    ownTransaction.executeWithoutResult(
        status ->
            destroy.order(
                new ReadsToDestroy(order, byDay(reads), CLAUSE, true, "system", clock.instant())));
    destroy.carryOut();
    ReadsCertificate certificate =
        ownTransaction.execute(status -> ledger.certificate(order).orElse(null));
    if (certificate == null) {
      throw new IllegalStateException("Reads could not be destroyed in every store yet");
    }
    return new Destroyed(certificate.reads(), certificate.certifiedAt(), certificate.note());
  }

  private static Map<LocalDate, Set<UUID>> byDay(Collection<ReadRef> reads) {
    Map<LocalDate, Set<UUID>> byDay = new TreeMap<>();
    for (ReadRef read : reads) {
      byDay.computeIfAbsent(read.day(), day -> new HashSet<>()).add(read.id());
    }
    return byDay;
  }
}
