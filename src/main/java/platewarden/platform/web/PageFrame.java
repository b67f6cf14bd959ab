package platewarden.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import platewarden.platform.Person;
import platewarden.platform.security.People;

/** Puts the frame around every page, also around one that says what failed. */
@ControllerAdvice(annotations = Page.class, assignableTypes = ErrorController.class)
class PageFrame {

  private static final String PUBLIC = "/public";
  private static final String ASKED = "/requests/";

  /** The navigation of the pages for the public. */
  private static final List<Place> OPEN =
      List.of(
          new Place("/public", "About", "", 0, Set.of()),
          new Place("/public/law", "The law", "", 1, Set.of()),
          new Place("/public/destruction", "How data is destroyed", "", 2, Set.of()),
          new Place("/requests/preservation", "Keep reads for a defense", "", 6, Set.of()),
          new Place("/public/trail", "Audit trail", "", 6, Set.of()),
          new Place("/", "Staff sign in", "", 9, Set.of()));

  private static final Map<String, String> ROLES =
      Map.ofEntries(
          Map.entry("technology-unit-commander", "Commander, Technology Unit"),
          Map.entry("technology-unit", "Technology Unit"),
          Map.entry("chief-of-police", "Chief of Police"),
          Map.entry("officer", "Officer"),
          Map.entry("investigator", "Investigator"),
          Map.entry("supervisor", "Supervisor"),
          Map.entry("auditor", "Independent auditor"),
          Map.entry("records", "Records"),
          Map.entry("city-attorney", "City Attorney"),
          Map.entry("office-of-technology", "Office of Technology"),
          Map.entry("responsible-authority", "Responsible authority"),
          Map.entry("privacy-desk", "Privacy desk"),
          Map.entry("partner-agency", "Partner agency"));

  private final String agency;
  private final boolean demonstration;
  private final People people;
  private final List<Place> places;

  PageFrame(
      @Value("${platewarden.agency:Saint Paul Police Department}") String agency,
      @Value("${platewarden.embedded:false}") boolean demonstration,
      People people,
      List<Place> places) {
    this.agency = agency;
    this.demonstration = demonstration;
    this.people = people;
    this.places = places.stream().sorted(Comparator.comparingInt(Place::order)).toList();
  }

  /** Who asks; null on a page for the public when nobody is signed in. */
  @ModelAttribute("me")
  @Nullable Person me() {
    return people.current().orElse(null);
  }

  @ModelAttribute("frame")
  Frame frame(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed == null ? request.getRequestURI() : failed.toString();
    Person me = me();
    boolean open = path.equals(PUBLIC) || path.startsWith(PUBLIC + "/") || path.startsWith(ASKED);
    if (open || me == null) {
      return new Frame(agency, demonstration, true, null, "", links(OPEN, path));
    }
    List<Place> mine = places.stream().filter(place -> place.isFor(me)).toList();
    return new Frame(agency, demonstration, false, me.username(), role(me), links(mine, path));
  }

  private static List<Frame.Link> links(List<Place> places, String path) {
    Place current =
        places.stream()
            .filter(place -> place.holds(path))
            .max(Comparator.comparingInt(place -> place.path().length()))
            .orElse(null);
    return places.stream()
        .map(place -> new Frame.Link(place.path(), place.name(), place.equals(current)))
        .toList();
  }

  private static String role(Person me) {
    return me.roles().stream()
        .filter(ROLES::containsKey)
        .map(ROLES::get)
        .sorted()
        .findFirst()
        .orElse("No role");
  }
}
