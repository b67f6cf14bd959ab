package platewarden.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import platewarden.law.Refused;
import platewarden.platform.Person;

/** Puts the frame around every page, and makes a page of a refusal. */
@ControllerAdvice(annotations = Page.class)
class PageFrame {

  private static final String PUBLIC = "/public";

  /** The navigation of the pages for the public. */
  private static final List<Place> OPEN =
      List.of(
          new Place("/public", "About", "", 0, Set.of()),
          new Place("/public/law", "The law", "", 1, Set.of()),
          new Place("/", "Staff sign in", "", 9, Set.of()));

  private static final Map<String, String> ROLES =
      Map.of(
          "technology-unit-commander", "Commander, Technology Unit",
          "technology-unit", "Technology Unit",
          "chief-of-police", "Chief of Police",
          "officer", "Officer",
          "investigator", "Investigator",
          "supervisor", "Supervisor",
          "auditor", "Independent auditor",
          "records", "Records",
          "city-attorney", "City Attorney",
          "office-of-technology", "Office of Technology");

  private final String agency;
  private final boolean demonstration;
  private final List<Place> places;

  PageFrame(
      @Value("${platewarden.agency:Saint Paul Police Department}") String agency,
      @Value("${platewarden.embedded:false}") boolean demonstration,
      List<Place> places) {
    this.agency = agency;
    this.demonstration = demonstration;
    this.places = places.stream().sorted(Comparator.comparingInt(Place::order)).toList();
  }

  /** Who asks; null on a page for the public when nobody is signed in. */
  @ModelAttribute("me")
  @Nullable Person me(@Nullable Authentication authentication) {
    if (authentication == null
        || authentication instanceof AnonymousAuthenticationToken
        || !authentication.isAuthenticated()) {
      return null;
    }
    return new Person(
        authentication.getName(),
        authentication.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .filter(authority -> authority.startsWith("ROLE_"))
            .map(authority -> authority.substring("ROLE_".length()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  @ModelAttribute("frame")
  Frame frame(HttpServletRequest request, @Nullable Authentication authentication) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    Person me = me(authentication);
    boolean open = path.equals(PUBLIC) || path.startsWith(PUBLIC + "/");
    if (open || me == null) {
      return new Frame(agency, demonstration, true, null, "", links(OPEN, path));
    }
    List<Place> mine = places.stream().filter(place -> place.isFor(me)).toList();
    return new Frame(agency, demonstration, false, me.username(), role(me), links(mine, path));
  }

  /** What was asked is not done; the page names each clause and what would make it lawful. */
  @ExceptionHandler(Refused.class)
  ModelAndView refused(
      Refused refused, HttpServletRequest request, @Nullable Authentication authentication) {
    ModelAndView page = new ModelAndView("denied", status(refused));
    page.addObject("frame", frame(request, authentication));
    page.addObject("refusals", refused.refusals());
    page.addObject("kind", refused.kind());
    return page;
  }

  private static HttpStatus status(Refused refused) {
    return switch (refused.kind()) {
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case INCOMPLETE -> HttpStatus.UNPROCESSABLE_ENTITY;
      case CONFLICT -> HttpStatus.CONFLICT;
    };
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
