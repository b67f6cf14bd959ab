package platewarden.hotlist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import platewarden.law.Law;
import platewarden.platform.Days;

/**
 * The versions in force, in memory. A read sees either all of the old version or all of the new
 * one: the tables never change, and one reference is swapped.
 */
@Service
class ActiveHotlists implements Hotlist, SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(ActiveHotlists.class);

  private final TakeFile takeFile;
  private final ListVersions versions;
  private final LiveEntries entered;
  private final Layouts layouts;
  private final Law law;
  private final Clock clock;

  /** Replaced as a whole, never changed. */
  private volatile Map<String, TakeFile.Loaded> active = Map.of();

  ActiveHotlists(
      TakeFile takeFile,
      ListVersions versions,
      LiveEntries entered,
      Layouts layouts,
      Law law,
      Clock clock) {
    this.takeFile = takeFile;
    this.versions = versions;
    this.entered = entered;
    this.layouts = layouts;
    this.law = law;
    this.clock = clock;
  }

  /** Before the first read is accepted. A file that cannot be opened leaves its source without. */
  @Override
  public void afterSingletonsInstantiated() {
    for (ListVersion version : versions.active()) {
      try {
        swapIn(takeFile.load(version));
      } catch (RuntimeException e) {
        log.error(
            "Hotlist {} could not be loaded again and matches nothing until its next file: {}",
            version.source(),
            e.getClass().getSimpleName());
      }
    }
  }

  @Override
  public List<Match> match(
      @Nullable String plate, List<String> candidates, @Nullable String region) {
    if (plate == null) {
      return List.of();
    }
    // One look at what is in force: all of the old version or all of the new one, never both.
    Map<String, TakeFile.Loaded> lists = active;
    List<Match> matches = new ArrayList<>(0);
    int day = (int) Days.of(clock.instant()).toEpochDay();
    for (TakeFile.Loaded list : lists.values()) {
      TableMatch.of(
          list.table(),
          list.layout().lookAlike(),
          plate,
          candidates,
          day,
          (entry, tier) -> matches.add(meeting(list, entry, tier, region)));
    }
    matches.addAll(entered.match(plate, candidates, region));
    return matches;
  }

  private static Match meeting(
      TakeFile.Loaded list, int entry, Match.Tier tier, @Nullable String region) {
    HotlistTable table = list.table();
    String listed = table.region(entry);
    return new Match(
        table.plate(entry),
        listed,
        table.category(entry),
        table.number(entry),
        tier,
        TableMatch.regions(region, listed),
        list.version().source(),
        list.layout().stateFile(),
        table.caseNumber(entry),
        list.version().id(),
        list.version().fileTime());
  }

  @Override
  public List<SourceStatus> sources() {
    List<SourceStatus> sources = new ArrayList<>();
    for (String source : layouts.sources()) {
      sources.add(status(source));
    }
    return List.copyOf(sources);
  }

  private SourceStatus status(String source) {
    TakeFile.Loaded loaded = active.get(source);
    if (loaded == null) {
      return new SourceStatus(
          source,
          name(source),
          null,
          null,
          null,
          true,
          0,
          0,
          0,
          List.of(),
          null,
          versions.failures(source, Instant.EPOCH));
    }
    ListVersion version = loaded.version();
    Instant now = clock.instant();
    Duration age = Duration.between(version.fileTime(), now);
    var failures = versions.failures(source, version.takenAt());
    return new SourceStatus(
        source,
        name(source),
        version.id(),
        version.fileTime(),
        age.toMinutes(),
        !failures.isEmpty() || age.compareTo(law.hotlistStaleAge(Days.of(now))) > 0,
        version.entries(),
        version.quarantinedLines(),
        version.unknownCodes(),
        version.quarantined(),
        version.sha256(),
        failures);
  }

  private String name(String source) {
    return layouts.of(source).map(Layout::name).orElse(source);
  }

  @Override
  public List<ListVersion> history(String source, int most) {
    return versions.history(source, most);
  }

  /** One file at a time: parsing two large ones at once would need twice the memory. */
  @Override
  public synchronized SourceStatus take(
      String source,
      String fileName,
      Instant fileTime,
      ListFile file,
      String by,
      @Nullable Long announced) {
    TakeFile.Loaded last = active.get(source);
    TakeFile.Loaded loaded =
        takeFile.take(
            source, fileName, fileTime, file, by, last == null ? null : last.version(), announced);
    swapIn(loaded);
    log.info(
        "Hotlist {}: version {} in force, {} entries, {} lines quarantined",
        source,
        loaded.version().id(),
        loaded.version().entries(),
        loaded.version().quarantinedLines());
    return status(source);
  }

  private synchronized void swapIn(TakeFile.Loaded loaded) {
    Map<String, TakeFile.Loaded> next = new TreeMap<>(active);
    next.put(loaded.version().source(), Objects.requireNonNull(loaded));
    active = Map.copyOf(next);
  }
}
