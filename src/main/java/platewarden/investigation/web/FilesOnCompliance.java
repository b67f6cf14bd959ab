package platewarden.investigation.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import platewarden.investigation.CaseCopies;
import platewarden.investigation.CaseCopy;
import platewarden.investigation.DueFiles;
import platewarden.investigation.FindTracking;
import platewarden.investigation.TrackingAuthorization;
import platewarden.investigation.TrackingAuthorization.Review;
import platewarden.investigation.TrackingState;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.web.ComplianceCard;
import platewarden.platform.web.Mood;
import platewarden.platform.web.Times;

/**
 * Investigative files on the compliance page: the reads that are older than sixty days, each with
 * its basis, files whose time is over, and reviews of exigencies that are owed.
 */
@Component
class FilesOnCompliance implements ComplianceCard {

  private final CaseCopies copies;
  private final DueFiles due;
  private final FindTracking tracking;
  private final Law law;
  private final Times times;
  private final Clock clock;

  FilesOnCompliance(
      CaseCopies copies, DueFiles due, FindTracking tracking, Law law, Times times, Clock clock) {
    this.copies = copies;
    this.due = due;
    this.tracking = tracking;
    this.law = law;
    this.times = times;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 45;
  }

  @Override
  public Optional<Card> card(Person person) {
    Instant now = clock.instant();
    List<CaseCopy> all = copies.all();
    long old =
        all.stream()
            .filter(it -> it.collectedAt().plus(law.retention(it.day()).limit()).isBefore(now))
            .count();
    long inForce =
        tracking.of(person).stream().filter(it -> it.state() == TrackingState.IN_FORCE).count();
    List<List<Cell>> rows = new ArrayList<>();
    for (DueFiles.FileOfCase file : due.all()) {
      LocalDate dueOn = file.dueOn();
      rows.add(
          List.of(
              Cell.link(file.ofCase().number(), "/cases/due"),
              Cell.of(String.valueOf(file.copies())),
              Cell.of(times.day(file.oldest())),
              Cell.of(
                  file.ofCase().active()
                      ? "Active investigation, 13.82 subd. 7"
                      : "Inactive, 13.824 subd. 3(d)"),
              dueOn == null
                  ? Cell.of("While active, not")
                  : file.schedule() == null
                      ? Cell.pill(Mood.WARN, "No approved schedule")
                      : Cell.of(times.day(dueOn))));
    }
    return Optional.of(
        new Card(
            "Investigative files",
            "copies of reads, each on the basis of its case",
            List.of(
                new Figure("Reads in files", String.valueOf(all.size())),
                new Figure("Collected over 60 days ago", String.valueOf(old)),
                new Figure("Tracking in force", String.valueOf(inForce))),
            rows.isEmpty() ? List.of() : List.of("Case", "Reads", "Oldest", "Basis", "Due"),
            rows,
            rows.isEmpty() ? "No file holds a read." : "",
            new Link("Files and certificates", "/cases/due")));
  }

  @Override
  public List<Finding> findings(Person person) {
    Instant now = clock.instant();
    List<Finding> findings = new ArrayList<>();
    for (TrackingAuthorization one : tracking.of(person)) {
      Instant dueAt = one.reviewDue();
      if (one.review() == Review.OWED && dueAt != null && dueAt.isBefore(now)) {
        findings.add(
            new Finding(
                "The review of an exigency is late",
                one.requestedAt(),
                dueAt,
                "13.824 subd. 2(d)",
                "Open it",
                "/cases/tracking/" + one.id(),
                Mood.BAD));
      }
    }
    LocalDate today = Days.of(now);
    for (DueFiles.FileOfCase file : due.all()) {
      Instant since = file.inactiveSince();
      LocalDate dueOn = file.dueOn();
      if (since != null && dueOn != null && file.schedule() == null && !dueOn.isAfter(today)) {
        findings.add(
            new Finding(
                "A file of an inactive case has no approved retention schedule",
                since,
                null,
                "138.17 subd. 1",
                "See the files",
                "/cases/due",
                Mood.WARN));
      }
    }
    return findings;
  }

  @Override
  public List<Due> due(Person person) {
    List<Due> dates = new ArrayList<>();
    for (DueFiles.FileOfCase file : due.all()) {
      LocalDate dueOn = file.dueOn();
      if (dueOn != null && file.schedule() != null) {
        dates.add(
            new Due(
                "Destroy the file of an inactive case",
                dueOn.atStartOfDay(Days.SAINT_PAUL).toInstant(),
                14,
                "/cases/due"));
      }
    }
    return dates;
  }
}
