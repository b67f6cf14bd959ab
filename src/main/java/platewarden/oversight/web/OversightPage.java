package platewarden.oversight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import platewarden.oversight.Finding;
import platewarden.oversight.RegisterForOversight;
import platewarden.oversight.ReviewFinding;
import platewarden.oversight.Samples;
import platewarden.platform.Person;
import platewarden.platform.web.Agenda;
import platewarden.platform.web.Mood;
import platewarden.platform.web.Page;
import platewarden.platform.web.Place;
import platewarden.platform.web.Waiting;

/** Findings for those who review them. The decision is a task in Tasklist. */
@Page
@RequestMapping("/oversight")
class OversightPage {

  private final ReviewFinding review;
  private final Samples samples;
  private final RegisterForOversight register;

  OversightPage(ReviewFinding review, Samples samples, RegisterForOversight register) {
    this.review = review;
    this.samples = samples;
    this.register = register;
  }

  @GetMapping
  String list(Person me, Model model, HttpServletResponse response) {
    model.addAttribute("findings", review.of(me));
    model.addAttribute("samples", samples.all());
    response.setHeader("Cache-Control", "no-store");
    return "oversight/list";
  }

  @GetMapping("/findings/{id}")
  String finding(Person me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    model.addAttribute(
        "opened",
        review.open(me, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    response.setHeader("Cache-Control", "no-store");
    return "oversight/finding";
  }

  /** Registers plates of an account's person and household; one a line. They are not shown. */
  @PostMapping("/plates")
  String plates(Person me, @RequestParam String username, @RequestParam String plates) {
    register.plates(me, username.strip(), plates.lines().toList());
    return "redirect:/oversight?registered";
  }

  /** In the navigation of the reviewers. */
  @Configuration(proxyBeanMethods = false)
  static class InNavigation {

    @Bean
    Place oversightPlace() {
      return new Place(
          "/oversight",
          "Oversight",
          "Searches that somebody outside the unit looks at.",
          30,
          Set.of("auditor", "city-attorney"));
    }
  }

  /** Open findings on the reviewers' home page. */
  @Component
  static class OnHome implements Agenda {

    private final ReviewFinding review;

    OnHome(ReviewFinding review) {
      this.review = review;
    }

    @Override
    public List<Waiting> waitingFor(Person person) {
      if (!person.has("auditor") && !person.has("city-attorney")) {
        return List.of();
      }
      long open =
          review.of(person).stream().filter(one -> one.state() == Finding.State.OPEN).count();
      return open == 0
          ? List.of()
          : List.of(
              new Waiting(
                  open == 1 ? "A search to review" : open + " findings on searches to review",
                  "13.05 subd. 5(a)(2). You are no user of the system, and not under the person.",
                  "/oversight",
                  Mood.WARN,
                  "To review"));
    }
  }
}
