package platewarden.alerts.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import platewarden.alerts.FindAlerts;
import platewarden.alerts.ReportDue;
import platewarden.alerts.ReviewAlerts;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.web.Agenda;
import platewarden.platform.web.Mood;
import platewarden.platform.web.Place;
import platewarden.platform.web.Times;
import platewarden.platform.web.Waiting;

/** Alerts that nobody has verified, and reports that are due, on an officer's home page. */
@Component
class AlertsOnHome implements Agenda {

  private static final Set<String> ROLES = Set.of("officer");
  private static final Duration SHIFT = Duration.ofHours(12);

  private final FindAlerts alerts;
  private final ReviewAlerts review;
  private final MessageSource words;
  private final Times times;
  private final Clock clock;

  AlertsOnHome(
      FindAlerts alerts, ReviewAlerts review, MessageSource words, Times times, Clock clock) {
    this.alerts = alerts;
    this.review = review;
    this.words = words;
    this.times = times;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waitingFor(Person person) {
    if (ROLES.stream().noneMatch(person::has)) {
      return List.of();
    }
    try {
      return Stream.concat(
              alerts.find(person, clock.instant().minus(SHIFT), null).stream()
                  .map(AlertFace::new)
                  .filter(AlertFace::open)
                  .map(this::open),
              review.reportsDue(person).stream().map(this::due))
          .toList();
    } catch (Refused refused) {
      return List.of(
          new Waiting(
              "You do not receive alerts",
              refused.refusals().get(0).clause() + ". " + refused.refusals().get(0).reason(),
              "/access",
              Mood.WARN,
              "No access"));
    }
  }

  private Waiting open(AlertFace face) {
    return new Waiting(
        words.getMessage(face.title(), null, Locale.US),
        times.minute(face.alert().seen().collectedAt()) + ", " + face.alert().seen().place(),
        "/alerts/" + face.id(),
        face.mood(),
        face.shortWord());
  }

  /** However long ago: the reminder ends with the report and not with the shift. */
  private Waiting due(ReportDue report) {
    return new Waiting(
        words.getMessage("action." + report.action(), null, Locale.US),
        "The number of the report is missing since "
            + times.near(report.actedAt())
            + " (GO-445.17 Reporting)",
        "/alerts/" + report.alertId(),
        Mood.WARN,
        "Report due");
  }

  /** In the navigation of those who receive alerts. */
  @Configuration(proxyBeanMethods = false)
  static class InNavigation {

    @Bean
    Place alertsPlace() {
      return new Place(
          "/alerts", "Alerts", "Newest first, with sound. Press C, M, S or N.", 10, ROLES);
    }
  }
}
