package platewarden.oversight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import platewarden.investigation.CaseRegister;
import platewarden.law.Law;
import platewarden.oversight.OpenFinding.Suspicion;
import platewarden.platform.Days;
import platewarden.search.SearchLog;
import platewarden.search.SearchLog.Logged;

/**
 * Goes through the query log for patterns of misuse. What it finds is a task for somebody outside;
 * it decides nothing itself.
 */
@Service
public class FindMisuse {

  private static final Duration RECENT = Duration.ofDays(2);

  private final SearchLog log;
  private final Shifts shifts;
  private final RegisteredPlates plates;
  private final CaseRegister cases;
  private final OpenFinding open;
  private final Law law;
  private final Clock clock;

  FindMisuse(
      SearchLog log,
      Shifts shifts,
      RegisteredPlates plates,
      CaseRegister cases,
      OpenFinding open,
      Law law,
      Clock clock) {
    this.log = log;
    this.shifts = shifts;
    this.plates = plates;
    this.cases = cases;
    this.open = open;
    this.law = law;
    this.clock = clock;
  }

  /**
   * Looks at the log of the days before now; what was found before is not found again.
   *
   * @return how many patterns there are
   */
  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
  public int find() {
    Instant now = clock.instant();
    Thresholds thresholds = Thresholds.on(law, Days.of(now));
    Duration window = law.number("tracking-thresholds", "window", Days.of(now)).duration();
    MisusePatterns patterns = new MisusePatterns(thresholds);
    List<Logged> recent = log.between(now.minus(RECENT), now);
    List<Logged> longer = log.between(now.minus(window), now);
    List<Suspicion> found = new ArrayList<>();
    found.addAll(patterns.bursts(recent));
    found.addAll(patterns.twoPlaces(recent));
    found.addAll(patterns.offShift(recent, shifts.all()));
    found.addAll(patterns.outOfAssignment(longer, this::ofOthers));
    found.addAll(patterns.noCaseActivity(longer, now));
    found.addAll(registered(now.minus(RECENT), now));
    found.addAll(sameReads(now.minus(window), now));
    found.forEach(open::open);
    return found.size();
  }

  private boolean ofOthers(Logged search) {
    String number = search.caseNumber();
    return number != null
        && cases
            .find(number)
            .filter(known -> !known.assignedTo().contains(search.username()))
            .isPresent();
  }

  private List<Suspicion> registered(Instant from, Instant to) {
    List<Suspicion> found = new ArrayList<>();
    for (RegisteredPlates.Registered plate : plates.all()) {
      for (Logged search : log.ofPlate(plate.plate(), from, to)) {
        found.add(
            new Suspicion(
                FindingKind.REGISTERED_PLATE,
                search.username() + " " + plate.username() + " " + Days.of(search.at()),
                search.username(),
                search.rank(),
                search.id(),
                1));
      }
    }
    return found;
  }

  private List<Suspicion> sameReads(Instant from, Instant to) {
    long threshold = law.number("tracking-thresholds", "searchesByAnyone", Days.of(to)).count();
    return log.sameReads(from, to, threshold).stream()
        .map(
            same ->
                new Suspicion(
                    FindingKind.SAME_READS,
                    same.first().toString(),
                    same.search().username(),
                    same.search().rank(),
                    same.search().id(),
                    same.times()))
        .toList();
  }
}
