package platewarden.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import platewarden.law.Law;
import platewarden.law.Retention;
import platewarden.platform.Days;
import platewarden.reads.FoundRead;
import platewarden.reads.ReadDays;

/** When each read that was found will be destroyed, with its collection day. */
@Component
public class WhenDestroyed {

  private final ReadDays days;
  private final Law law;

  WhenDestroyed(ReadDays days, Law law) {
    this.days = days;
    this.law = law;
  }

  /** The instant (UTC) at which each is destroyed, by its id. */
  public Map<UUID, Instant> of(List<FoundRead> reads) {
    Map<LocalDate, Instant> first = new HashMap<>();
    if (!reads.isEmpty()) {
      for (ReadDays.Day day : days.all()) {
        Instant earliest = day.firstCollectedAt();
        if (earliest != null) {
          first.put(day.day(), earliest);
        }
      }
    }
    Map<UUID, Instant> ends = new HashMap<>();
    for (FoundRead read : reads) {
      Retention retention = law.retention(read.day());
      Instant counts =
          first.getOrDefault(read.day(), read.day().atStartOfDay(Days.SAINT_PAUL).toInstant());
      ends.put(read.id(), counts.plus(retention.limit()).minus(retention.margin()));
    }
    return ends;
  }
}
