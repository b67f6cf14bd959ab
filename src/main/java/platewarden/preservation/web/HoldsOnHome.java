package platewarden.preservation.web;

import java.util.List;
import org.springframework.stereotype.Component;
import platewarden.platform.Person;
import platewarden.platform.security.Roles;
import platewarden.platform.web.Agenda;
import platewarden.platform.web.Mood;
import platewarden.platform.web.Times;
import platewarden.platform.web.Waiting;
import platewarden.preservation.FindHolds;

/** Holds that wait for this person's step; for the commander, reviews that are late. */
@Component
class HoldsOnHome implements Agenda {

  private final FindHolds holds;
  private final Times times;

  HoldsOnHome(FindHolds holds, Times times) {
    this.holds = holds;
    this.times = times;
  }

  @Override
  public List<Waiting> waitingFor(Person person) {
    return holds.all(person).stream()
        .filter(line -> line.hold().state().inForce())
        .filter(line -> isFor(person, line))
        .map(this::waiting)
        .toList();
  }

  private static boolean isFor(Person person, FindHolds.Line line) {
    String waitsFor = line.stage().waitsFor();
    return (waitsFor != null && person.has(waitsFor))
        || (line.hold().reviewWarnedAt() != null
            && waitsFor != null
            && person.has(Roles.COMMANDER));
  }

  private Waiting waiting(FindHolds.Line line) {
    boolean late = line.hold().reviewWarnedAt() != null;
    return new Waiting(
        "Hold " + line.receipt(),
        line.stage().label()
            + ", since "
            + times.near(line.hold().stageSince())
            + ". 13.824 subd. 3(b)",
        "/preservation/" + line.id(),
        late ? Mood.BAD : Mood.WARN,
        late ? "Late" : "Open");
  }
}
