package platewarden.destruction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.platform.Unavailable;
import platewarden.reads.KeepsReads;
import platewarden.reads.ReadDays;

/** How old the oldest read is in each store, for those who answer for the limit. */
@Service
public final class OldestReads {

  private final List<KeepsReads> stores;
  private final ReadDays days;
  private final WhenDue due;
  private final Law law;
  private final Clock clock;

  /** Looks into these stores. */
  public OldestReads(List<KeepsReads> stores, ReadDays days, WhenDue due, Law law, Clock clock) {
    this.stores = List.copyOf(stores);
    this.days = days;
    this.due = due;
    this.law = law;
    this.clock = clock;
  }

  /**
   * A store.
   *
   * @param answers whether it could be asked
   * @param day the earliest collection day it holds anything of; null when it holds nothing
   * @param age of that day's earliest read, which no read in the store exceeds
   * @param limit of that day
   * @param goesAt when the day is destroyed (UTC)
   */
  public record OfStore(
      String store,
      boolean answers,
      @Nullable LocalDate day,
      Duration age,
      Duration limit,
      @Nullable Instant goesAt) {

    /** Whether something in it is older than the law allows. */
    public boolean overAge() {
      return age.compareTo(limit) > 0;
    }
  }

  /** Every store, in the order in which they are emptied. */
  public List<OfStore> perStore() {
    Instant now = clock.instant();
    Map<LocalDate, Instant> firsts = new HashMap<>();
    for (ReadDays.Day day : days.all()) {
      Instant first = day.firstCollectedAt();
      if (first != null) {
        firsts.put(day.day(), first);
      }
    }
    List<OfStore> all = new ArrayList<>();
    for (KeepsReads store : stores) {
      Optional<LocalDate> oldest;
      try {
        oldest = store.oldest();
      } catch (RuntimeException e) {
        if (!(e instanceof Unavailable)) {
          throw e;
        }
        all.add(nothing(store, now, false));
        continue;
      }
      all.add(
          oldest
              .map(day -> of(store, day, firsts.get(day), now))
              .orElseGet(() -> nothing(store, now, true)));
    }
    return all;
  }

  private OfStore of(KeepsReads store, LocalDate day, @Nullable Instant known, Instant now) {
    // A day without a read of its own (a quarantine's) counts from its midnight.
    Instant first = known == null ? day.atStartOfDay(Days.SAINT_PAUL).toInstant() : known;
    return new OfStore(
        store.store(),
        true,
        day,
        Duration.between(first, now),
        law.retention(day).limit(),
        due.of(day, first).at());
  }

  private OfStore nothing(KeepsReads store, Instant now, boolean answers) {
    return new OfStore(
        store.store(), answers, null, Duration.ZERO, law.retention(Days.of(now)).limit(), null);
  }
}
