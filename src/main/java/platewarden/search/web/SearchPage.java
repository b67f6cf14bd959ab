package platewarden.search.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import platewarden.access.AskStanding;
import platewarden.law.Law;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.law.Retention;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.web.Page;
import platewarden.platform.web.Place;
import platewarden.readers.Reader;
import platewarden.readers.Readers;
import platewarden.reads.FoundRead;
import platewarden.reads.IndexUnavailable;
import platewarden.search.MalformedSearch;
import platewarden.search.Purpose;
import platewarden.search.SearchAnswer;
import platewarden.search.SearchReads;

/**
 * The search page. A search is a POST that is answered directly: its plate and its reason stand in
 * no address, no history and no cache.
 */
@Page
@RequestMapping("/search")
class SearchPage {

  private final SearchReads search;
  private final Readers readers;
  private final AskStanding standing;
  private final Law law;
  private final Clock clock;

  SearchPage(SearchReads search, Readers readers, AskStanding standing, Law law, Clock clock) {
    this.search = search;
    this.readers = readers;
    this.standing = standing;
    this.law = law;
    this.clock = clock;
  }

  @GetMapping
  String form(Person me, Model model, HttpServletResponse response) {
    return form(me, SearchForm.blank(clock.instant()), model, response);
  }

  /** The form again, with what was typed; nothing is looked up. */
  @PostMapping("/change")
  String change(
      Person me,
      @ModelAttribute("form") SearchForm form,
      Model model,
      HttpServletResponse response) {
    return form(me, form, model, response);
  }

  @PostMapping
  String search(
      Person me,
      @ModelAttribute("form") SearchForm form,
      Model model,
      HttpServletResponse response) {
    Map<String, String> mistakes = form.mistakes();
    if (!mistakes.isEmpty()) {
      model.addAttribute("mistakes", mistakes);
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return form(me, form, model, response);
    }
    try {
      return found(search.search(me, form.request()), model, response);
    } catch (Refused refused) {
      response.setStatus(
          refused.kind() == Refused.Kind.FORBIDDEN
              ? HttpStatus.FORBIDDEN.value()
              : HttpStatus.UNPROCESSABLE_ENTITY.value());
      List<Refusal> refusals = refused.refusals();
      model.addAttribute("refusals", refusals);
      return form(me, form, model, response);
    } catch (MalformedSearch malformed) {
      model.addAttribute("mistakes", Map.of("s2", Objects.toString(malformed.getMessage(), "")));
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return form(me, form, model, response);
    } catch (IndexUnavailable unavailable) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      model.addAttribute("unavailable", true);
      return form(me, form, model, response);
    }
  }

  private String form(Person me, SearchForm form, Model model, HttpServletResponse response) {
    model.addAttribute("form", form);
    model.addAttribute("purposes", Purpose.values());
    model.addAttribute("readers", readers.all());
    model.addAttribute("standing", standing.of(me.username()));
    keepNowhere(response);
    return "search/form";
  }

  private String found(SearchAnswer answer, Model model, HttpServletResponse response) {
    Map<String, Reader> places =
        readers.all().stream().collect(Collectors.toMap(Reader::id, Function.identity()));
    model.addAttribute("answer", answer);
    model.addAttribute(
        "lines",
        answer.results().stream()
            .map(read -> FoundLine.of(read, places.get(read.readerId()), destroyedBy(read)))
            .toList());
    keepNowhere(response);
    return "search/results";
  }

  /** The day on which the read's collection day is destroyed, at the earliest. */
  private LocalDate destroyedBy(FoundRead read) {
    Retention retention = law.retention(read.day());
    return Days.of(
        read.day()
            .atStartOfDay(Days.SAINT_PAUL)
            .toInstant()
            .plus(retention.limit())
            .minus(retention.margin()));
  }

  private static void keepNowhere(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
  }

  /** In the navigation of those whose work it is. */
  @Configuration(proxyBeanMethods = false)
  static class InNavigation {

    @Bean
    Place searchPlace() {
      return new Place(
          "/search",
          "Search",
          "Reason first, then the plate, the time and the readers.",
          20,
          Set.of("investigator"));
    }
  }
}
