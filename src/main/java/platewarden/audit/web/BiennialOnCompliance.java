package platewarden.audit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import platewarden.audit.Audit;
import platewarden.audit.AuditDates;
import platewarden.audit.AuditFinding;
import platewarden.audit.CommissionerOrder;
import platewarden.audit.CorrectiveAction;
import platewarden.audit.EnterOrder;
import platewarden.audit.FindAudits;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.web.ComplianceCard;
import platewarden.platform.web.Mood;
import platewarden.platform.web.Times;

/** The biennial audit, its report, what was promised, and orders, on {@code /compliance}. */
@Component
class BiennialOnCompliance implements ComplianceCard {

  private static final int ORDER = 48;
  private static final int ROWS = 6;
  private static final int WARN_AUDIT = 180;
  private static final int WARN_REPORT = 16;

  private final FindAudits find;
  private final AuditDates dates;
  private final EnterOrder orders;
  private final Times times;

  BiennialOnCompliance(FindAudits find, AuditDates dates, EnterOrder orders, Times times) {
    this.find = find;
    this.dates = dates;
    this.orders = orders;
    this.times = times;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Optional<Card> card(Person person) {
    List<Audit> all = find.of(person);
    return Optional.of(
        new Card(
            "Biennial audit",
            "13.824 subd. 6, GO-445.17 Audit",
            List.of(
                new Figure("Last completed", said(dates.lastCompleted().orElse(null))),
                new Figure("Next due", said(dates.nextDue())),
                new Figure(
                    "Corrective actions open",
                    Long.toString(
                        all.stream()
                            .flatMap(this::actions)
                            .filter(action -> !action.accepted())
                            .count()))),
            List.of("Audit", "Due", "State"),
            all.stream()
                .limit(ROWS)
                .map(
                    one ->
                        List.of(
                            Cell.link(
                                one.ordered() ? "Ordered by the commissioner" : "Regular",
                                "/audits/" + one.id()),
                            Cell.of(times.day(one.due())),
                            Cell.pill(
                                one.done(Audit.Step.CLOSED) ? Mood.OK : Mood.WARN,
                                BiennialAuditWords.state(one.state()))))
                .toList(),
            "",
            new Link("All audits", "/audits")));
  }

  private String said(@Nullable LocalDate day) {
    return day == null ? "never" : times.day(day);
  }

  private Stream<CorrectiveAction> actions(Audit audit) {
    return audit.completedOn() == null
        ? Stream.of()
        : find.findings(audit.id()).stream().map(AuditFinding::actions).flatMap(List::stream);
  }

  @Override
  public List<Finding> findings(Person person) {
    LocalDate today = dates.today();
    List<Finding> found = new ArrayList<>();
    orders.suspended().map(BiennialOnCompliance::suspension).ifPresent(found::add);
    LocalDate next = dates.nextDue();
    if (next.isBefore(today)) {
      found.add(
          finding(
              "The biennial audit is overdue", next, "13.824 subd. 6(a)", "Open the audits", ""));
    }
    for (Audit audit : find.of(person)) {
      String at = "/" + audit.id();
      LocalDate completed = audit.completedOn();
      if (completed != null
          && !audit.done(Audit.Step.TRANSMITTALS_CONFIRMED)
          && dates.reportDue(completed).isBefore(today)) {
        found.add(
            finding(
                "The report of an audit is not with each addressee",
                dates.reportDue(completed),
                "13.824 subd. 6(c)",
                "Open the audit",
                at));
      }
      actions(audit)
          .filter(action -> !action.accepted() && action.due().isBefore(today))
          .forEach(
              action ->
                  found.add(
                      finding(
                          "A corrective action was promised and is not proved",
                          action.due(),
                          "GO-445.17 Audit 3",
                          "Open the audit",
                          at)));
    }
    return found;
  }

  private static Finding suspension(CommissionerOrder order) {
    return new Finding(
        "The commissioner ordered that all readers stop; stop each device by hand and prove it",
        order.enteredAt(),
        null,
        "13.824 subd. 6(b)",
        "Open the order",
        "/audits",
        Mood.BAD);
  }

  private static Finding finding(
      String what, LocalDate due, String clause, String next, String at) {
    Instant end = AuditDates.end(due);
    return new Finding(
        what, Days.start(due.plusDays(1)), end, clause, next, "/audits" + at, Mood.BAD);
  }

  @Override
  public List<Due> due(Person person) {
    List<Due> all = new ArrayList<>();
    all.add(new Due("Biennial audit", AuditDates.end(dates.nextDue()), WARN_AUDIT, "/audits"));
    for (Audit audit : find.of(person)) {
      LocalDate completed = audit.completedOn();
      if (completed == null && audit.ordered()) {
        all.add(
            new Due(
                "Audit ordered by the commissioner",
                AuditDates.end(audit.due()),
                WARN_AUDIT,
                "/audits/" + audit.id()));
      }
      if (completed != null && !audit.done(Audit.Step.TRANSMITTALS_CONFIRMED)) {
        all.add(
            new Due(
                "Report of the audit",
                AuditDates.end(dates.reportDue(completed)),
                WARN_REPORT,
                "/audits/" + audit.id()));
      }
    }
    return all;
  }
}
