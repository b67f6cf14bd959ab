package platewarden.investigation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import platewarden.law.Clause;
import platewarden.law.Law;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.platform.Person;

/**
 * Files of inactive cases: destroyed by the schedule that was approved under 138.17, and not
 * without one (13.824 subd. 3(d); R-084).
 */
@Service
public class DueFiles {

  private static final Clause INACTIVE = Clause.of("13.824 subd. 3(d)");
  private static final Clause ONLY_AS_DIRECTED = Clause.of("138.17 subd. 1");
  private static final Clause SCHEDULES = Clause.of("138.17 subd. 7");

  private final CaseCopies copies;
  private final CaseTable cases;
  private final DestroyCaseCopies destroy;
  private final FileSchedule approved;
  private final RefusalsOnTrail refusals;
  private final Clock clock;

  /** Lists and destroys these files. */
  public DueFiles(
      CaseCopies copies,
      CaseTable cases,
      DestroyCaseCopies destroy,
      Law law,
      RefusalsOnTrail refusals,
      Clock clock) {
    this.copies = copies;
    this.cases = cases;
    this.destroy = destroy;
    this.approved = new FileSchedule(cases, law, clock);
    this.refusals = refusals;
    this.clock = clock;
  }

  /**
   * A file with copies.
   *
   * @param inactiveSince null while the case is active
   * @param schedule the code of the approved schedule, null when there is none
   * @param dueOn the first day on which it is due, null while the case is active
   */
  public record FileOfCase(
      CaseRecord ofCase,
      int copies,
      LocalDate oldest,
      @Nullable Instant inactiveSince,
      @Nullable String schedule,
      @Nullable LocalDate dueOn) {

    /** Whether it may be destroyed on this day. */
    public boolean due(LocalDate today) {
      return schedule != null && dueOn != null && !dueOn.isAfter(today);
    }
  }

  /** Every file with copies, what is due first. */
  public List<FileOfCase> all() {
    Map<UUID, List<CaseCopy>> byCase =
        copies.all().stream().collect(Collectors.groupingBy(CaseCopy::caseId));
    String schedule = approved.code();
    List<FileOfCase> files = new ArrayList<>();
    byCase.forEach(
        (caseId, of) ->
            cases
                .find(caseId)
                .ifPresent(
                    entry -> {
                      Instant since = entry.inactiveSince();
                      files.add(
                          new FileOfCase(
                              entry.record(),
                              of.size(),
                              of.stream()
                                  .map(CaseCopy::day)
                                  .min(LocalDate::compareTo)
                                  .orElseThrow(),
                              since,
                              schedule,
                              since == null ? null : approved.dueOn(since)));
                    }));
    files.sort(
        Comparator.comparing(
                (FileOfCase file) -> file.dueOn() == null ? LocalDate.MAX : file.dueOn())
            .thenComparing(file -> file.ofCase().number()));
    return files;
  }

  /** Every night: what is due, and what was begun. */
  @Scheduled(cron = "0 30 2 * * *", zone = "America/Chicago")
  public void run() {
    destroy.finish();
    LocalDate today = Days.of(clock.instant());
    all().stream().filter(file -> file.due(today)).forEach(file -> destroy(file, "system"));
  }

  /**
   * Destroys the file of a case now.
   *
   * @throws Refused FORBIDDEN to all but Records; CONFLICT while the case is active, no schedule is
   *     approved, or its time is not over
   */
  public String destroy(Person by, UUID caseId) {
    FileOfCase file =
        refusals.run("CopiesDestroyed", by, "case", caseId.toString(), () -> checked(by, caseId));
    return destroy(file, by.username());
  }

  private FileOfCase checked(Person by, UUID caseId) {
    if (!by.has(CaseRoles.RECORDS)) {
      throw refused(
          Refused.Kind.FORBIDDEN,
          ONLY_AS_DIRECTED,
          "records are destroyed by Records, as the schedule directs",
          "You are not of Records",
          "ask Records");
    }
    FileOfCase file =
        all().stream()
            .filter(it -> it.ofCase().id().equals(caseId))
            .findFirst()
            .orElseThrow(
                () ->
                    refused(
                        Refused.Kind.CONFLICT,
                        INACTIVE,
                        "a file that has copies is destroyed",
                        "This case has no copies",
                        "nothing is left to do"));
    if (file.schedule() == null) {
      throw new Refused(
          Refused.Kind.CONFLICT,
          List.of(
              new Refusal(
                  ONLY_AS_DIRECTED,
                  "government records are destroyed only as the Records Disposition Panel directs",
                  "No approved retention schedule is in the law file",
                  "enter the decision with the schedule's code, its period and the day of approval"),
              new Refusal(
                  SCHEDULES,
                  "retention schedules are approved by the panel",
                  "The records program has none for these files",
                  "have one approved")));
    }
    if (!file.due(Days.of(clock.instant()))) {
      throw refused(
          Refused.Kind.CONFLICT,
          INACTIVE,
          "inactive investigative data are destroyed according to their retention schedule",
          file.dueOn() == null ? "The case is active" : "It is due on " + file.dueOn(),
          "wait for the day");
    }
    return file;
  }

  private String destroy(FileOfCase file, String by) {
    UUID caseId = file.ofCase().id();
    return destroy.destroy(caseId, copies.of(caseId), by, INACTIVE, false);
  }

  private static Refused refused(
      Refused.Kind kind, Clause clause, String rule, String reason, String remedy) {
    return new Refused(kind, new Refusal(clause, rule, reason, remedy));
  }
}
