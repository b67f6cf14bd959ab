package platewarden.alerts.web;

import java.util.List;
import org.springframework.stereotype.Component;
import platewarden.alerts.ReviewEntryUse;
import platewarden.platform.Person;
import platewarden.platform.web.Agenda;
import platewarden.platform.web.Mood;
import platewarden.platform.web.Waiting;

/** Entries that were no Amber Alert, on the unit's home page until their alerts were looked at. */
@Component
class EntryUsesOnHome implements Agenda {

  private final ReviewEntryUse review;

  EntryUsesOnHome(ReviewEntryUse review) {
    this.review = review;
  }

  @Override
  public List<Waiting> waitingFor(Person person) {
    long waiting = review.waitingFor(person);
    return waiting == 0
        ? List.of()
        : List.of(
            new Waiting(
                waiting == 1
                    ? "An entry was no Amber Alert"
                    : waiting + " entries were no Amber Alerts",
                "Look at the alerts it raised. 13.824 subd. 2(c)",
                "/alerts/review#us",
                Mood.BAD,
                "To review"));
  }
}
