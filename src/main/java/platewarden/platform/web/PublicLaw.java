package platewarden.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import platewarden.law.Clause;
import platewarden.law.Law;
import platewarden.platform.Days;
import platewarden.platform.ProcessClauses;
import platewarden.platform.rules.RuleBook;

/**
 * {@code /public/law}: each clause, what enforces it, and how open questions are read. 626.8472
 * wants a written policy that incorporates the statute; this is what the system makes of it.
 */
@Controller
class PublicLaw {

  private final Law law;
  private final Clock clock;
  private final Map<Clause, List<String>> rules;
  private final Map<Clause, List<String>> steps;
  private final Set<Clause> notYet;

  PublicLaw(Law law, RuleBook ruleBook, Clock clock) throws IOException {
    this.law = law;
    this.clock = clock;
    this.rules = ruleBook.trace();
    this.steps = ProcessClauses.fromClasspath();
    this.notYet =
        new ClassPathResource("rules/law-not-enforced.txt")
            .getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            .map(Clause::of)
            .collect(Collectors.toSet());
  }

  @Hidden
  @GetMapping("/public/law")
  String page(Model model) {
    model.addAttribute("law", view());
    return "public/law";
  }

  /** The same as JSON. */
  @GetMapping(
      path = {"/public/law", "/public/law.json"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  LawView json() {
    return view();
  }

  private LawView view() {
    return LawView.of(law, Days.of(clock.instant()), rules, steps, notYet);
  }
}
