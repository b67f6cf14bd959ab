package platewarden.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import platewarden.hotlist.Category;
import platewarden.hotlist.Hotlist;
import platewarden.hotlist.Match;
import platewarden.hotlist.SourceStatus;
import platewarden.law.Clause;
import platewarden.law.Law;
import platewarden.reads.Read;
import platewarden.reads.ReadImage;
import platewarden.trail.Trail;
import platewarden.trail.TrailEvent;

/** Writes alerts and counts, in the transaction that stores the reads. */
@Service
class RaiseOncePerEntry implements RaiseAlerts {

  private static final Clause ALERTS = Clause.of("GO-445.17 Alerts");

  private record Tally(LocalDate day, String readerId, Category category, Disposition disposition) {
    private static final Comparator<Tally> ORDER =
        Comparator.comparing(Tally::day)
            .thenComparing(Tally::readerId)
            .thenComparing(Tally::category)
            .thenComparing(Tally::disposition);
  }

  private final Alerts alerts;
  private final Views views;
  private final Hotlist hotlist;
  private final Law law;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RaiseOncePerEntry(
      Alerts alerts,
      Views views,
      Hotlist hotlist,
      Law law,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.alerts = alerts;
    this.views = views;
    this.hotlist = hotlist;
    this.law = law;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void raise(List<Matched> matched) {
    // In one order everywhere: two transactions that count must not wait for each other.
    Map<Tally, Integer> counts = new TreeMap<>(Tally.ORDER);
    Set<String> failed =
        matched.stream().anyMatch(each -> each.disposition() == Disposition.ALERT)
            ? failed()
            : Set.of();
    for (Matched each : matched) {
      boolean counted =
          switch (each.disposition()) {
            case ALERT -> alert(each, failed);
            case COUNT_SILENTLY -> true;
            case SUPPRESS -> false;
          };
      if (counted) {
        counts.merge(
            new Tally(
                each.read().day(),
                each.read().readerId(),
                each.match().category(),
                each.disposition()),
            1,
            Integer::sum);
      }
    }
    counts.forEach(
        (tally, by) ->
            alerts.count(tally.day(), tally.readerId(), tally.category(), tally.disposition(), by));
  }

  private boolean alert(Matched matched, Set<String> failed) {
    AlertRecord alert = alertOf(matched, failed);
    if (!alerts.add(alert)) {
      return false;
    }
    trail.record(
        TrailEvent.done("AlertRaised", "system", "alert", alert.id().toString())
            .under(ALERTS)
            .with("readId", alert.readId().toString())
            .with("reader", alert.readerId())
            .with("category", alert.category().name())
            .with("tier", alert.tier().name())
            .with("regions", alert.regions().name())
            .with("source", alert.source())
            .with("listVersion", alert.versionId().toString())
            .with("listAgeMinutes", alert.ageMinutes())
            .with("judgement", alert.judgement()));
    events.publishEvent(new AlertRaised(views.of(alert)));
    return true;
  }

  private AlertRecord alertOf(Matched matched, Set<String> failed) {
    Read read = matched.read();
    Match match = matched.match();
    Instant now = clock.instant();
    return new AlertRecord(
        AlertIds.at(now),
        read.id(),
        read.day(),
        match.category(),
        match.tier(),
        match.regions(),
        match.source(),
        match.stateFile(),
        match.versionId(),
        match.fileTime(),
        Duration.between(match.fileTime(), now).toMinutes(),
        law.hotlistStaleAge(read.day()).toMinutes(),
        failed.contains(match.source()),
        read.readerId(),
        read.collectedAt(),
        now,
        read.images().stream().map(ReadImage::role).toList(),
        matched.judgement(),
        AlertStatus.NEW,
        null,
        null,
        new AlertRecord.Plain(
            String.valueOf(read.plate()),
            match.plateListed(),
            read.region(),
            match.regionListed(),
            read.confidence(),
            read.latitude(),
            read.longitude(),
            match.entryNumber(),
            match.caseNumber()));
  }

  /** Sources whose newest file was refused. */
  private Set<String> failed() {
    return hotlist.sources().stream()
        .filter(source -> !source.lastFailures().isEmpty())
        .map(SourceStatus::source)
        .collect(Collectors.toSet());
  }
}
