package platewarden.search.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import platewarden.access.AskStanding;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.web.Page;
import platewarden.platform.web.Place;
import platewarden.readers.Reader;
import platewarden.readers.Readers;
import platewarden.reads.FoundRead;
import platewarden.reads.IndexUnavailable;
import platewarden.reads.Plates;
import platewarden.search.KeepSearches;
import platewarden.search.MalformedSearch;
import platewarden.search.Origin;
import platewarden.search.Purpose;
import platewarden.search.ReviewReason;
import platewarden.search.SearchAnswer;
import platewarden.search.SearchBusy;
import platewarden.search.SearchReads;
import platewarden.search.SearchRequest;
import platewarden.search.ViewResults;
import platewarden.search.WhenDestroyed;

/**
 * The search page. A search is a POST that is answered directly: its plate and its reason stand in
 * no address, no history and no cache.
 */
@Page
@RequestMapping("/search")
class SearchPage {

  private final SearchReads search;
  private final ViewResults view;
  private final KeepSearches searches;
  private final ReviewReason reason;
  private final WhenDestroyed ends;
  private final Readers readers;
  private final AskStanding standing;
  private final Clock clock;
  private final String tiles;

  SearchPage(
      SearchReads search,
      ViewResults view,
      KeepSearches searches,
      ReviewReason reason,
      WhenDestroyed ends,
      Readers readers,
      AskStanding standing,
      Clock clock,
      @Value("${platewarden.map.tiles:}") String tiles) {
    this.search = search;
    this.view = view;
    this.searches = searches;
    this.reason = reason;
    this.ends = ends;
    this.readers = readers;
    this.standing = standing;
    this.clock = clock;
    this.tiles = tiles;
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

  /** What a reason says and lacks, while it is being written; nothing is kept. */
  @PostMapping("/check")
  String check(@ModelAttribute("form") SearchForm form, Model model, HttpServletResponse response) {
    model.addAttribute("needs", reason.of(form.factualBasis(), form.caseNumber()));
    keepNowhere(response);
    return "search/needs";
  }

  @PostMapping
  String search(
      Person me,
      @ModelAttribute("form") SearchForm form,
      Model model,
      HttpServletRequest http,
      HttpServletResponse response) {
    Map<String, String> mistakes = form.mistakes();
    if (!mistakes.isEmpty()) {
      model.addAttribute("mistakes", mistakes);
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return form(me, form, model, response);
    }
    try {
      SearchRequest request = form.request();
      return found(
          request,
          search.search(me, request, new Origin(http.getRemoteAddr())),
          form,
          model,
          response);
    } catch (Refused refused) {
      return refused(me, form, refused, model, response);
    } catch (MalformedSearch malformed) {
      model.addAttribute("mistakes", Map.of("s2", Objects.toString(malformed.getMessage(), "")));
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return form(me, form, model, response);
    } catch (IndexUnavailable | SearchBusy unavailable) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      response.setHeader("Retry-After", "5");
      model.addAttribute("unavailable", true);
      return form(me, form, model, response);
    }
  }

  /** A further page of a search; its address holds the search's id and no plate. */
  @GetMapping("/{id}")
  String page(
      Person me,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "1") int page,
      Model model,
      HttpServletResponse response) {
    try {
      ViewResults.Viewed viewed =
          view.view(me, id, page)
              .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
      SearchForm form = SearchForm.of(viewed.request());
      model.addAttribute("form", form);
      return found(viewed.request(), viewed.answer(), form, model, response);
    } catch (Refused refused) {
      return refused(me, SearchForm.blank(clock.instant()), refused, model, response);
    }
  }

  /** The person's own searches, refused ones too. */
  @GetMapping("/mine")
  String mine(Person me, Model model, HttpServletResponse response) {
    model.addAttribute("searches", searches.of(me.username()));
    keepNowhere(response);
    return "search/mine";
  }

  private String refused(
      Person me, SearchForm form, Refused refused, Model model, HttpServletResponse response) {
    response.setStatus(
        refused.kind() == Refused.Kind.FORBIDDEN
            ? HttpStatus.FORBIDDEN.value()
            : HttpStatus.UNPROCESSABLE_ENTITY.value());
    List<Refusal> refusals = refused.refusals();
    model.addAttribute("refusals", refusals);
    model.addAttribute(
        "tracking",
        refusals.stream().anyMatch(one -> one.clause().citation().equals("13.824 subd. 2(d)")));
    return form(me, form, model, response);
  }

  private String form(Person me, SearchForm form, Model model, HttpServletResponse response) {
    model.addAttribute("form", form);
    model.addAttribute("purposes", Purpose.values());
    model.addAttribute("readers", readers.all());
    model.addAttribute("standing", standing.of(me.username()));
    model.addAttribute("needs", reason.of(form.factualBasis(), form.caseNumber()));
    model.addAttribute("tiles", tiles);
    keepNowhere(response);
    return "search/form";
  }

  private String found(
      SearchRequest request,
      SearchAnswer answer,
      SearchForm form,
      Model model,
      HttpServletResponse response) {
    Map<String, Reader> places =
        readers.all().stream().collect(Collectors.toMap(Reader::id, Function.identity()));
    Map<UUID, Instant> destroyed = ends.of(answer.results());
    String typed = Plates.normalise(request.plate());
    List<FoundLine> lines = new ArrayList<>();
    for (FoundRead read : answer.results()) {
      lines.add(
          FoundLine.of(
              (answer.page() - 1) * SearchAnswer.PAGE + lines.size() + 1,
              answer.searchId(),
              read,
              places.get(read.readerId()),
              destroyed.get(read.id()),
              typed));
    }
    model.addAttribute("form", form);
    model.addAttribute("answer", answer);
    model.addAttribute("lines", lines);
    model.addAttribute("tiles", tiles);
    model.addAttribute(
        "drawing",
        Drawing.of(
            lines, Objects.requireNonNull(request.from()), Objects.requireNonNull(request.to())));
    keepNowhere(response);
    return "search/results";
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
