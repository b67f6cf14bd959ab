package platewarden.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import platewarden.alerts.RaiseAlerts;
import platewarden.intake.ExamineOffers.Accepted;
import platewarden.intake.ExamineOffers.Examined;
import platewarden.intake.RuleOnRead.Ruled;
import platewarden.law.Clause;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.protection.SealedTally;
import platewarden.reads.DayClosed;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/**
 * Collects a delivery of reads: one transaction of rows, alerts, counts and trail. The order is the
 * law's (C-21 of the readings): stripped by the adapter, then match, active case, chapter 5B, and
 * only then a row. With 5B first a stolen participant's car would never be found; with the row
 * first the read would have been kept.
 */
@Service
public class CollectReads {

  private static final Clause THREE_KINDS = Clause.of("13.824 subd. 2(a)");

  private static final int MOST_ATTEMPTS = 50;

  private record Outcome(CollectionAnswer answer, Examined examined, List<Ruled> destroyed) {}

  private final TransactionOperations transaction;
  private final ExamineOffers examine;
  private final RuleOnRead rule;
  private final JudgedOnce judgements;
  private final StoreRuled store;
  private final RaiseAlerts alerts;
  private final StrippedFields stripped;
  private final SealedTally tally;
  private final DestroyedLately destroyedLately;
  private final HoldLateReads holdLateReads;
  private final Trail trail;

  CollectReads(
      TransactionOperations transaction,
      ExamineOffers examine,
      RuleOnRead rule,
      JudgedOnce judgements,
      StoreRuled store,
      RaiseAlerts alerts,
      StrippedFields stripped,
      SealedTally tally,
      DestroyedLately destroyedLately,
      HoldLateReads holdLateReads,
      Trail trail) {
    this.transaction = transaction;
    this.examine = examine;
    this.rule = rule;
    this.judgements = judgements;
    this.store = store;
    this.alerts = alerts;
    this.stripped = stripped;
    this.tally = tally;
    this.destroyedLately = destroyedLately;
    this.holdLateReads = holdLateReads;
    this.trail = trail;
  }

  /**
   * Collects what may be collected. When this returns, it is committed.
   *
   * @throws Refused when the reader may not collect at all; that is on the trail
   */
  public CollectionAnswer collect(Delivery delivery) {
    Refusal refusal = examine.ofReader(delivery.reader(), delivery.receivedAt());
    if (refusal != null) {
      transaction.executeWithoutResult(status -> trail.record(refusedEntry(delivery, refusal)));
      throw new Refused(Refused.Kind.FORBIDDEN, refusal);
    }
    if (delivery.offers().isEmpty() && delivery.stripped().isEmpty()) {
      return new CollectionAnswer(0, 0, List.of());
    }
    Outcome outcome = attempt(delivery);
    judgements.committed(outcome.examined().judgements().values());
    outcome.destroyed().forEach(ruled -> destroyedLately.add(ruled.accepted().sameRead()));
    return outcome.answer();
  }

  /** A day may be destroyed while we work: its reads are refused then, the others are not. */
  private Outcome attempt(Delivery delivery) {
    Set<LocalDate> destroyedDays = new HashSet<>();
    int attempts = 0;
    while (true) {
      try {
        Set<LocalDate> known = Set.copyOf(destroyedDays);
        Outcome outcome = transaction.execute(status -> once(delivery, known));
        if (outcome == null) {
          throw new IllegalStateException("The transaction gave no outcome");
        }
        return outcome;
      } catch (StoreRuled.RulingsChanged changed) {
        // A request came in between; its vehicles are asked for anew.
        attempts++;
        if (attempts == MOST_ATTEMPTS) {
          throw changed;
        }
      } catch (DayClosed closed) {
        if (!destroyedDays.add(closed.day())) {
          throw closed;
        }
      }
    }
  }

  private Outcome once(Delivery delivery, Set<LocalDate> destroyedDays) {
    long version = store.version();
    Examined examined = examine.examine(delivery, destroyedDays);
    Set<String> inThisDelivery = new HashSet<>();
    List<Ruled> toStore = new ArrayList<>();
    List<Ruled> toDestroy = new ArrayList<>();
    for (Accepted accepted : examined.accepted()) {
      if (inThisDelivery.add(accepted.sameRead())) {
        Ruled ruled = rule.on(accepted, examined.judgements());
        (ruled.destroyedAtCollection() ? toDestroy : toStore).add(ruled);
      }
    }
    Set<CollectionAnswer.RefusedRead> refused =
        new TreeSet<>(Comparator.comparingInt(CollectionAnswer.RefusedRead::index));
    refused.addAll(examined.refused());
    int kept = 0;
    for (ExamineOffers.PastLimit late : examined.pastLimit()) {
      if (holdLateReads.keepPastLimit(rule.onPastLimit(late.read(), examined.judgements()))) {
        kept++;
      } else {
        refused.add(late.refusal());
      }
    }
    toDestroy.removeIf(ruled -> destroyedLately.contains(ruled.accepted().sameRead()));
    Set<UUID> stored = store.store(toStore, toDestroy, version);

    List<Ruled> fresh = new ArrayList<>(toDestroy);
    List<Ruled> storedNow =
        toStore.stream().filter(ruled -> stored.contains(ruled.read().id())).toList();
    holdLateReads.hold(storedNow);
    fresh.addAll(storedNow);
    List<RaiseAlerts.Matched> matched =
        fresh.stream().flatMap(ruled -> ruled.matched().stream()).toList();
    if (!matched.isEmpty()) {
      alerts.raise(matched);
    }
    judgements.keep(examined.judgements().values());
    Map<String, Long> strippedHere = new TreeMap<>(delivery.stripped());
    examined.dropped().forEach((field, count) -> strippedHere.merge(field, count, Long::sum));
    if (!strippedHere.isEmpty()) {
      stripped.add(Days.of(delivery.receivedAt()), delivery.reader().id(), strippedHere);
    }
    CollectionAnswer answer =
        new CollectionAnswer(
            fresh.size() + kept, examined.accepted().size() - fresh.size(), List.copyOf(refused));
    trail.record(entry(delivery, answer, fresh, toDestroy.size(), strippedHere));
    return new Outcome(answer, examined, toDestroy);
  }

  private TrailEvent entry(
      Delivery delivery,
      CollectionAnswer answer,
      List<Ruled> fresh,
      int destroyed,
      Map<String, Long> strippedHere) {
    UUID id = ReadIds.at(delivery.receivedAt());
    // What is counted, is counted before the suppression, or the counts would show it.
    return TrailEvent.done("ReadsCollected", actor(delivery), "delivery", id.toString())
        .under(THREE_KINDS)
        .with("reader", delivery.reader().id())
        .with("format", delivery.format())
        .with("accepted", answer.accepted())
        .with("duplicates", answer.duplicates())
        .with("byDay", tally(fresh, ruled -> ruled.read().day().toString()))
        .with("refused", tally(answer.refused(), CollectionAnswer.RefusedRead::rule))
        .with("stripped", strippedHere.values().stream().mapToLong(Long::longValue).sum())
        .with("atCollection", tally.seal(destroyed, id));
  }

  private static TrailEvent refusedEntry(Delivery delivery, Refusal refusal) {
    return TrailEvent.done("ReadsCollected", actor(delivery), "reader", delivery.reader().id())
        .refused()
        .under(refusal.clause())
        .with("rule", refusal.rule())
        .with("reads", delivery.offers().size());
  }

  private static String actor(Delivery delivery) {
    return "reader:" + delivery.reader().id();
  }

  private static <T> Map<String, Long> tally(List<T> items, Function<T, String> by) {
    return items.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
  }
}
