package platewarden.access.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import platewarden.access.AccessRequestView;
import platewarden.access.AccessRoles;
import platewarden.access.AccessState;
import platewarden.access.AskStanding;
import platewarden.access.FindAccessRequests;
import platewarden.access.FindEndingTraining;
import platewarden.access.Standing;
import platewarden.platform.Person;
import platewarden.platform.web.Agenda;
import platewarden.platform.web.Mood;
import platewarden.platform.web.OwnAccess;
import platewarden.platform.web.Place;
import platewarden.platform.web.Times;
import platewarden.platform.web.Waiting;

/** Access on the home page: requests that wait for this person's decision, and their own access. */
@Component
class AccessOnHome implements Agenda, OwnAccess {

  /** From here on the end of an authorization is said as a warning. */
  private static final Duration SOON = Duration.ofDays(30);

  private final FindAccessRequests requests;
  private final AskStanding standing;
  private final FindEndingTraining trainings;
  private final Times times;
  private final Clock clock;

  AccessOnHome(
      FindAccessRequests requests,
      AskStanding standing,
      FindEndingTraining trainings,
      Times times,
      Clock clock) {
    this.requests = requests;
    this.standing = standing;
    this.trainings = trainings;
    this.times = times;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waitingFor(Person person) {
    List<Waiting> waiting = new ArrayList<>();
    if (AccessRoles.DECIDERS.stream().anyMatch(person::has)) {
      for (AccessRequestView one : requests.all(person)) {
        String waitsFor = one.state().waitsFor();
        boolean own = one.requester().equals(person.username());
        if (waitsFor != null && person.has(waitsFor) && !own) {
          waiting.add(
              new Waiting(
                  "Access request of " + one.requester(),
                  "Since " + times.near(one.requestedAt()) + ". 13.824 subd. 7(b)",
                  "/access/requests/" + one.id(),
                  Mood.WARN,
                  one.state() == AccessState.AWAITING_ASSIGNMENT ? "Confirm" : "Decide"));
        }
      }
    }
    List<FindEndingTraining.Ending> ending = trainings.seenBy(person);
    if (!ending.isEmpty()) {
      waiting.add(
          new Waiting(
              ending.size() == 1 ? "A training ends soon" : ending.size() + " trainings end soon",
              "The first on "
                  + times.day(ending.get(0).lastDay())
                  + "; access ends with it. GO-445.17 Training",
              "/access/staff",
              Mood.WARN,
              "Train again"));
    }
    for (AccessRequestView one : requests.mine(person)) {
      if (one.state().open()) {
        waiting.add(
            new Waiting(
                "Your access request",
                one.state().label(),
                "/access/requests/" + one.id(),
                Mood.QUIET,
                "Waits"));
      }
    }
    return waiting;
  }

  @Override
  public List<Line> of(Person person) {
    Standing own = standing.of(person.username());
    return List.of(authorization(own), training(own, trainings.own(person).orElse(null)));
  }

  private Line authorization(Standing own) {
    String term = "Written authorization";
    if (!own.authorized()) {
      return new Line(term, Mood.WARN, "None", "Stored reads and alerts are closed to you");
    }
    Instant until = own.authorizedUntil();
    if (until == null) {
      return new Line(term, Mood.OK, "In force", "");
    }
    boolean soon = until.isBefore(clock.instant().plus(SOON));
    return new Line(term, soon ? Mood.WARN : Mood.OK, "In force", "to " + times.day(until));
  }

  private Line training(Standing own, @Nullable LocalDate ends) {
    if (!own.trainingCurrent()) {
      return new Line("Training", Mood.WARN, "Not on record", "Ask the Technology Unit");
    }
    return ends == null
        ? new Line("Training", Mood.OK, "Current", "")
        : new Line("Training", Mood.WARN, "Ends soon", "to " + times.day(ends));
  }

  /** In everybody's navigation: any member of staff may ask. */
  @Configuration(proxyBeanMethods = false)
  static class InNavigation {

    @Bean
    Place accessPlace() {
      return new Place(
          "/access", "Access", "Ask for access, and see where a request stands.", 40, Set.of());
    }
  }
}
