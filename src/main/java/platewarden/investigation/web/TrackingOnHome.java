package platewarden.investigation.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import platewarden.investigation.CaseRoles;
import platewarden.investigation.FindTracking;
import platewarden.investigation.TrackingAuthorization;
import platewarden.investigation.TrackingAuthorization.Review;
import platewarden.platform.Person;
import platewarden.platform.web.Agenda;
import platewarden.platform.web.Mood;
import platewarden.platform.web.Times;
import platewarden.platform.web.Waiting;

/** Tracking on the home page: what waits for this person, and what they have in force. */
@Component
class TrackingOnHome implements Agenda {

  private final FindTracking find;
  private final Times times;

  TrackingOnHome(FindTracking find, Times times) {
    this.find = find;
    this.times = times;
  }

  @Override
  public List<Waiting> waitingFor(Person person) {
    List<Waiting> waiting = new ArrayList<>();
    for (TrackingAuthorization one : find.of(person)) {
      boolean own = one.requester().equals(person.username());
      String href = "/cases/tracking/" + one.id();
      String waitsFor = one.state().waitsFor();
      if (!own && waitsFor != null && person.has(waitsFor)) {
        waiting.add(
            new Waiting(
                "Tracking in case " + one.caseNumber(),
                "Since " + times.near(one.stateSince()) + ". 13.824 subd. 2(d)",
                href,
                Mood.WARN,
                "Decide"));
      } else if (!own && one.review() == Review.OWED && person.has(CaseRoles.SUPERVISOR)) {
        waiting.add(
            new Waiting(
                "Review of an exigency in case " + one.caseNumber(),
                "Asked " + times.near(one.requestedAt()) + ". 13.824 subd. 2(d)",
                href,
                Mood.WARN,
                "Review"));
      } else if (own && one.state().open()) {
        waiting.add(
            new Waiting(
                "Your tracking in case " + one.caseNumber(),
                one.state().label(),
                href,
                Mood.QUIET,
                one.basis() == TrackingAuthorization.Basis.WARRANT ? "Warrant" : "Exigency"));
      }
    }
    return waiting;
  }
}
