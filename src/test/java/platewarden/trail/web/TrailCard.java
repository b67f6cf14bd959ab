package platewarden.trail.web;

import java.util.List;
import java.util.Set;
import platewarden.platform.Person;
import platewarden.platform.web.ComplianceCard.Finding;
import platewarden.trail.TrailAlarms;
import platewarden.trail.TrailLog;

/** What the compliance page says of the trail, without the page. */
public final class TrailCard {

  private final TrailOnCompliance card;

  public TrailCard(TrailAlarms alarms, TrailLog log) {
    this.card = new TrailOnCompliance(alarms, log);
  }

  public List<String> findings() {
    return card.findings(new Person("chief", Set.of())).stream().map(Finding::what).toList();
  }

  public String note() {
    return card.card(new Person("chief", Set.of())).orElseThrow().note();
  }
}
