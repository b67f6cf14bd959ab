package platewarden.intake;

import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import platewarden.reads.Plates;

/** The limits of collection. */
@Component
class LawfulLimits implements LimitsInForce {

  private static final long SECONDS_AHEAD = 60;
  private static final Duration RETENTION = Duration.ofDays(60);
  private static final Duration MARGIN = Duration.ofHours(1);

  @Override
  public CollectionLimits on(LocalDate collectionDay) {
    return new CollectionLimits(RETENTION.minus(MARGIN).toMinutes(), SECONDS_AHEAD, Plates.LONGEST);
  }
}
