package platewarden.search.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import platewarden.platform.Days;
import platewarden.reads.DayState;
import platewarden.reads.ReadDays;
import platewarden.reads.ReadRef;
import platewarden.reads.ScanReads;
import platewarden.sealing.KeyScope;
import platewarden.sealing.Sealing;
import platewarden.search.TraceResults;

/** Makes again what stands for each read of each living day, until all asked for are found. */
@Component
class ResultsByCommitment implements TraceResults {

  private final ScanReads scan;
  private final ReadDays days;
  private final Sealing sealing;

  ResultsByCommitment(ScanReads scan, ReadDays days, Sealing sealing) {
    this.scan = scan;
    this.days = days;
    this.sealing = sealing;
  }

  @Override
  public Map<String, ReadRef> reads(Collection<String> commitments, Instant until) {
    Set<String> wanted = new HashSet<>(commitments);
    Map<String, ReadRef> found = new HashMap<>();
    LocalDate last = Days.of(until);
    for (ReadDays.Day day : days.all()) {
      if (day.state() == DayState.OPEN && !day.day().isAfter(last) && !wanted.isEmpty()) {
        look(day.day(), wanted, found);
      }
    }
    return found;
  }

  private void look(LocalDate day, Set<String> wanted, Map<String, ReadRef> found) {
    KeyScope key = KeyScope.ofDay(day);
    scan.names(
        day,
        id -> {
          String commitment =
              Base64.getEncoder().encodeToString(sealing.token(key, "result " + id));
          if (wanted.remove(commitment)) {
            found.put(commitment, new ReadRef(day, id));
          }
        });
  }
}
