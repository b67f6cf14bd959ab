package platewarden.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import platewarden.audit.Diagrams;
import platewarden.audit.Histories;
import platewarden.audit.HistoryFilter;
import platewarden.audit.HistoryFilter.State;
import platewarden.audit.ProcessHistory;
import platewarden.audit.ReadHistories;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.web.Page;
import platewarden.platform.web.Place;
import platewarden.trail.TrailLog;

/** Process histories for those who examine, 13.824 subd. 6(a) and 7(c). Nothing can be changed. */
@Page
@Controller
@RequestMapping("/audit")
class HistoriesPage {

  private static final Set<String> EXAMINERS =
      Set.of("auditor", "technology-unit-commander", "city-attorney");

  private final ReadHistories read;
  private final Histories histories;
  private final Diagrams diagrams;
  private final TrailLog log;
  private final Clock clock;

  HistoriesPage(
      ReadHistories read, Histories histories, Diagrams diagrams, TrailLog log, Clock clock) {
    this.read = read;
    this.histories = histories;
    this.diagrams = diagrams;
    this.log = log;
    this.clock = clock;
  }

  @GetMapping
  String list(
      Person me,
      @RequestParam(defaultValue = "") String duty,
      @RequestParam(defaultValue = "") String clause,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    LocalDate today = Days.of(clock.instant());
    LocalDate last = day(to, today);
    LocalDate first = day(from, last.minusYears(1));
    HistoryFilter filter =
        new HistoryFilter(
            given(duty),
            given(clause),
            given(person),
            first.isAfter(last) ? last : first,
            last,
            state(state));
    model.addAttribute("filter", filter);
    model.addAttribute("found", read.list(me, filter, after));
    model.addAttribute("duties", read.duties(me));
    model.addAttribute("clauses", histories.clauses());
    return "audit/histories";
  }

  @GetMapping("/{instance}")
  String one(Person me, @PathVariable String instance, Model model) {
    ProcessHistory history = read.open(me, instance).orElseThrow(HistoriesPage::none);
    model.addAttribute("it", history);
    model.addAttribute(
        "drawing",
        diagrams
            .of(history.definition())
            .map(diagram -> Drawing.of(diagram, history, clock.instant()))
            .orElse(null));
    model.addAttribute("size", log.size());
    model.addAttribute("now", clock.instant());
    return "audit/history";
  }

  @GetMapping(path = "/{instance}/rulings/{judgement}", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String ruling(
      Person me,
      @PathVariable String instance,
      @PathVariable String judgement,
      HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    return read.judgement(me, instance, judgement).orElseThrow(HistoriesPage::none);
  }

  private static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static @Nullable String given(String value) {
    return value.isBlank() ? null : value.strip();
  }

  private static LocalDate day(String text, LocalDate otherwise) {
    try {
      return text.isBlank() ? otherwise : LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "A day is written 2026-11-25", e);
    }
  }

  private static State state(String text) {
    try {
      return text.isBlank() ? State.ANY : State.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No such state", e);
    }
  }

  /** In the navigation of those who examine. */
  @Configuration(proxyBeanMethods = false)
  static class InNavigation {

    @Bean
    Place historiesPlace() {
      return new Place(
          "/audit",
          "Process histories",
          "Every decision, from its first step to its last, with its proof.",
          36,
          EXAMINERS);
    }
  }
}
