package platewarden.breach.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import platewarden.breach.AssessSecurity;
import platewarden.breach.Breach;
import platewarden.breach.FindBreaches;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.web.ComplianceCard;
import platewarden.platform.web.Mood;
import platewarden.platform.web.Times;

/** Breaches and the annual security assessment on {@code /compliance}. */
@Component
class BreachesOnCompliance implements ComplianceCard {

  private static final int ORDER = 45;
  private static final int ROWS = 10;
  private static final int WARN_DAYS = 30;

  private final FindBreaches find;
  private final AssessSecurity security;
  private final Law law;
  private final Times times;
  private final Clock clock;

  BreachesOnCompliance(
      FindBreaches find, AssessSecurity security, Law law, Times times, Clock clock) {
    this.find = find;
    this.security = security;
    this.law = law;
    this.times = times;
    this.clock = clock;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Optional<Card> card(Person person) {
    List<Breach> all = find.of(person);
    return Optional.of(
        new Card(
            "Breaches",
            "13.055, GO-445.17 Breach",
            List.of(
                new Figure(
                    "Open",
                    Long.toString(
                        count(all, "SUSPECTED", "CONTAINED", "ASSESSED", "DELAYED", "NOTICED"))),
                new Figure("Notice delayed", Long.toString(count(all, "DELAYED"))),
                new Figure("Found to be none", Long.toString(count(all, "NO_BREACH"))),
                new Figure("Reported", Long.toString(count(all, "REPORTED")))),
            List.of("Suspected", "Source", "State"),
            all.stream()
                .limit(ROWS)
                .map(
                    one ->
                        List.of(
                            Cell.link(times.near(one.openedAt()), "/breaches/" + one.id()),
                            Cell.of(BreachWords.source(one.source())),
                            Cell.pill(
                                one.closedAt() == null ? Mood.WARN : Mood.OK,
                                BreachWords.state(one.state()))))
                .toList(),
            "",
            new Link("All breaches", "/breaches")));
  }

  private static long count(List<Breach> all, String... states) {
    return all.stream().filter(one -> List.of(states).contains(one.state())).count();
  }

  @Override
  public List<Finding> findings(Person person) {
    Instant now = clock.instant();
    return find.of(person).stream()
        .filter(
            one ->
                one.closedAt() == null
                    && !one.delayed()
                    && !one.done(Breach.Step.NOTICES_SENT)
                    && due(one).isBefore(now))
        .map(
            one ->
                new Finding(
                    "Those affected by a suspected breach were not told yet",
                    one.openedAt(),
                    due(one),
                    "13.055 subd. 2(a)",
                    "Open the record",
                    "/breaches/" + one.id(),
                    Mood.BAD))
        .toList();
  }

  private Instant due(Breach breach) {
    return breach
        .openedAt()
        .plus(law.number("breach-clocks", "notify", Days.of(clock.instant())).duration());
  }

  @Override
  public List<Due> due(Person person) {
    LocalDate due = security.due(Days.of(clock.instant()));
    return List.of(
        new Due(
            "Security assessment",
            due.plusDays(1).atStartOfDay(Days.SAINT_PAUL).toInstant(),
            WARN_DAYS,
            "/breaches"));
  }
}
