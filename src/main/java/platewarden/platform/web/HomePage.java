package platewarden.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import platewarden.platform.Person;

/** Home by role: what waits for this person first, then where they can go. */
@Page
class HomePage {

  /** More than this and the list is no longer a list of what comes next. */
  private static final int SHOWN = 8;

  private final List<Agenda> agendas;
  private final List<OwnAccess> access;
  private final List<Place> places;

  HomePage(List<Agenda> agendas, List<OwnAccess> access, List<Place> places) {
    this.agendas = agendas;
    this.access = access;
    this.places = places;
  }

  @GetMapping("/")
  String home(Person me, Model model) {
    List<Waiting> waiting =
        agendas.stream()
            .flatMap(agenda -> agenda.waitingFor(me).stream())
            .sorted(Comparator.comparing(Waiting::mood))
            .toList();
    model.addAttribute("waiting", waiting.subList(0, Math.min(SHOWN, waiting.size())));
    model.addAttribute("more", Math.max(0, waiting.size() - SHOWN));
    model.addAttribute(
        "places",
        places.stream()
            .filter(place -> !place.path().equals("/") && place.isFor(me))
            .sorted(Comparator.comparingInt(Place::order))
            .toList());
    model.addAttribute("access", access.stream().flatMap(own -> own.of(me).stream()).toList());
    return "home";
  }

  /** Home, first in the navigation, and Tasklist for those who decide. */
  @Configuration(proxyBeanMethods = false)
  static class Places {

    @Bean
    Place homePlace() {
      return new Place("/", "Home", "What waits for you.", 0, Set.of());
    }

    @Bean
    Place tasklistPlace() {
      return new Place(
          "/camunda/app/tasklist/",
          "Decisions",
          "Tasks that wait for a decision, in Tasklist.",
          50,
          Set.of(
              "technology-unit-commander",
              "technology-unit",
              "chief-of-police",
              "supervisor",
              "city-attorney",
              "auditor",
              "office-of-technology",
              "privacy-desk"));
    }
  }
}
