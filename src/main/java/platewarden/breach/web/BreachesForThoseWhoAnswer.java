package platewarden.breach.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import platewarden.breach.FindBreaches;
import platewarden.platform.Person;
import platewarden.platform.web.Agenda;
import platewarden.platform.web.Mood;
import platewarden.platform.web.Place;
import platewarden.platform.web.Waiting;

/** Where those who answer breaches find them. */
@Configuration(proxyBeanMethods = false)
class BreachesForThoseWhoAnswer {

  @Bean
  Place breachesPlace() {
    return new Place(
        "/breaches",
        "Breaches",
        "Suspected breaches of the security of the data; anybody may report one.",
        32,
        BreachesPage.ANSWERING);
  }

  /** Open breaches on the home page of those who answer. */
  @Component
  static class OnHome implements Agenda {

    private final FindBreaches find;

    OnHome(FindBreaches find) {
      this.find = find;
    }

    @Override
    public List<Waiting> waitingFor(Person person) {
      long count = find.of(person).stream().filter(one -> one.closedAt() == null).count();
      return count == 0
          ? List.of()
          : List.of(
              new Waiting(
                  count == 1 ? "A suspected breach" : count + " suspected breaches",
                  "13.055. The steps are tasks in Tasklist; the record is here.",
                  "/breaches",
                  Mood.WARN,
                  "Open"));
    }
  }
}
