package platewarden.trail.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import platewarden.platform.Person;
import platewarden.platform.web.ComplianceCard;
import platewarden.platform.web.Mood;
import platewarden.trail.TrailAlarms;
import platewarden.trail.TrailLog;

/** The trail on the compliance page: how long it is, and what is wrong with it. */
@Component
class TrailOnCompliance implements ComplianceCard {

  private final TrailAlarms alarms;
  private final TrailLog log;

  TrailOnCompliance(TrailAlarms alarms, TrailLog log) {
    this.alarms = alarms;
    this.log = log;
  }

  @Override
  public int order() {
    return 80;
  }

  @Override
  public Optional<Card> card(Person person) {
    return Optional.of(
        new Card(
            "Audit trail",
            "",
            List.of(new Figure("Entries", String.format(Locale.US, "%,d", log.size()))),
            List.of(),
            List.of(),
            log.witnessed().isPresent()
                ? "A witness outside has cosigned it."
                : "No witness outside has cosigned it yet.",
            new Link("The trail as the public sees it", "/public/trail")));
  }

  @Override
  public List<Finding> findings(Person person) {
    return alarms.now().values().stream()
        .map(
            alarm ->
                new Finding(
                    alarm.kind().words(),
                    alarm.since(),
                    null,
                    "13.824 subd. 7(c)",
                    "See the trail",
                    "/public/trail",
                    alarm.kind() == TrailAlarms.Kind.NO_WITNESS ? Mood.WARN : Mood.BAD))
        .toList();
  }
}
