package platewarden.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import platewarden.law.Law;
import platewarden.law.Retention;
import platewarden.reads.Plates;

/** The limits of collection, from rules/law.yaml. */
@Component
class LawfulLimits implements LimitsInForce {

  // No text says how far ahead a reader's clock may be. A minute is what clocks drift between two
  // settings; beyond it a read would be kept past its true limit.
  private static final long SECONDS_AHEAD = 60;

  private static final int REMEMBERED = 1000;

  private final Law law;
  private final Map<LocalDate, CollectionLimits> known = new ConcurrentHashMap<>();

  LawfulLimits(Law law) {
    this.law = law;
  }

  @Override
  public CollectionLimits on(LocalDate collectionDay) {
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(collectionDay, this::inForce);
  }

  private CollectionLimits inForce(LocalDate collectionDay) {
    Retention retention = law.retention(collectionDay);
    return new CollectionLimits(
        retention.limit().minus(retention.margin()).toMinutes(), SECONDS_AHEAD, Plates.LONGEST);
  }
}
