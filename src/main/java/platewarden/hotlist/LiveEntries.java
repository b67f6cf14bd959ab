package platewarden.hotlist;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import platewarden.reads.Plates;

/**
 * The entries in force, in memory. They come from the record as soon as it has committed, and once
 * a second it is asked whether another machine has changed it; an entry past its end, or one that
 * tracks without an authorization, is met by nobody whatever is in memory.
 */
@Service
class LiveEntries implements SmartInitializingSingleton {

  private final ManualEntries entries;
  private final EntryTerms terms;
  private final Clock clock;

  /** Replaced as a whole, never changed; by the folded plate. */
  private volatile Map<String, List<Live>> live = Map.of();

  private long seen = -1;

  LiveEntries(ManualEntries entries, EntryTerms terms, Clock clock) {
    this.entries = entries;
    this.terms = terms;
    this.clock = clock;
  }

  /** What a read meets changed; published in the transaction that changes it. */
  record Changed() {}

  private record Live(ManualEntry entry, String plate) {}

  /** Before the first read is accepted. */
  @Override
  public void afterSingletonsInstantiated() {
    reload();
  }

  /** As soon as the change is on record. */
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void changed(Changed change) {
    reload();
  }

  /** Once a second, for changes that were made elsewhere. */
  @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT1S")
  void lookForChanges() {
    if (entries.change() != seen) {
      reload();
    }
  }

  synchronized void reload() {
    long change = entries.change();
    Map<UUID, ManualEntry.Text> texts = entries.activeTexts();
    Map<String, List<Live>> next = new HashMap<>();
    for (ManualEntry entry : entries.active()) {
      ManualEntry.Text text = texts.get(entry.id());
      if (text != null) {
        next.computeIfAbsent(Plates.fold(text.plate()), plate -> new ArrayList<>())
            .add(new Live(entry, text.plate()));
      }
    }
    live = Map.copyOf(next);
    seen = change;
  }

  /** Every entry in force that a read meets. */
  List<Match> match(String plate, List<String> candidates, @Nullable String region) {
    Map<String, List<Live>> all = live;
    if (all.isEmpty()) {
      return List.of();
    }
    List<Match> matches = new ArrayList<>(0);
    Instant now = clock.instant();
    String folded = Plates.fold(plate);
    for (Live met : all.getOrDefault(folded, List.of())) {
      meet(met, TableMatch.sure(plate, met.plate()), region, now, matches);
    }
    for (int i = 0; i < candidates.size(); i++) {
      if (TableMatch.isNew(plate, candidates, i)) {
        for (Live met : all.getOrDefault(Plates.fold(candidates.get(i)), List.of())) {
          meet(met, Match.Tier.CANDIDATE, region, now, matches);
        }
      }
    }
    return matches;
  }

  private void meet(
      Live met, Match.Tier tier, @Nullable String region, Instant now, List<Match> matches) {
    ManualEntry entry = met.entry();
    if (!entry.isInForce(now) || tracks(entry, now)) {
      return;
    }
    Instant confirmed = entry.standing().confirmedAt();
    matches.add(
        new Match(
            met.plate(),
            entry.asked().region(),
            entry.asked().category(),
            entry.id().toString(),
            tier,
            TableMatch.regions(region, entry.asked().region()),
            entry.isAmber() ? ManualEntry.AMBER : ManualEntry.BY_HAND,
            false,
            entry.asked().caseNumber(),
            entry.revision(),
            confirmed == null ? entry.asked().at() : confirmed));
  }

  private boolean tracks(ManualEntry entry, Instant now) {
    return !entry.isAmber()
        && !now.isBefore(terms.tracksFrom(entry))
        && !terms.isTrackingAuthorized(entry.asked().caseNumber(), now);
  }
}
