package platewarden.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import platewarden.access.AccessReview;
import platewarden.access.AccessReview.Line;
import platewarden.access.AccessReview.Unit;
import platewarden.access.AccessReview.Verdict;
import platewarden.access.AccessReviews;
import platewarden.access.AccessRoles;
import platewarden.access.DecideOnReview;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.web.Page;

/** The annual review, line by line, for those who have a part in it. */
@Page
@RequestMapping("/access/reviews")
class ReviewsPage {

  private static final String PREFIX = "d.";

  private final AccessReviews reviews;
  private final DecideOnReview decide;

  ReviewsPage(AccessReviews reviews, DecideOnReview decide) {
    this.reviews = reviews;
    this.decide = decide;
  }

  @GetMapping
  String all(Person me, Model model) {
    model.addAttribute("reviews", partIn(me) ? reviews.all() : List.of());
    return "access/reviews";
  }

  @GetMapping("/{id}")
  String one(Person me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    AccessReview review = found(me, id);
    List<Line> lines = reviews.lines(id);
    Map<Unit, List<Line>> lists = new LinkedHashMap<>();
    for (Unit unit : reviews.units(id)) {
      lists.put(unit, lines.stream().filter(line -> line.unitId().equals(unit.id())).toList());
    }
    model.addAttribute("review", review);
    model.addAttribute("lists", lists);
    model.addAttribute("accounts", lines.size());
    model.addAttribute("open", lines.stream().filter(line -> line.verdict() == null).count());
    response.setHeader("Cache-Control", "no-store");
    return "access/review";
  }

  /** Takes each decision that was chosen, and names those that do not stand. */
  @PostMapping("/{id}/decisions")
  String decide(
      Person me,
      @PathVariable UUID id,
      @RequestParam Map<String, String> chosen,
      Model model,
      HttpServletResponse response) {
    found(me, id);
    List<Refusal> refusals = new ArrayList<>();
    chosen.forEach(
        (name, verdict) -> {
          if (name.startsWith(PREFIX) && !verdict.isEmpty()) {
            try {
              decide.decide(me, id, name.substring(PREFIX.length()), verdict(verdict));
            } catch (Refused refused) {
              refusals.addAll(refused.refusals());
            }
          }
        });
    if (refusals.isEmpty()) {
      return "redirect:/access/reviews/" + id;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    model.addAttribute("refusals", refusals);
    return one(me, id, model, response);
  }

  @GetMapping(path = "/{id}/report", produces = MediaType.APPLICATION_PDF_VALUE)
  @ResponseBody
  byte[] report(Person me, @PathVariable UUID id) {
    found(me, id);
    return reviews.report(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Verdict verdict(String code) {
    return switch (code) {
      case "KEEP" -> Verdict.KEEP;
      case "CHANGE" -> Verdict.CHANGE;
      case "REMOVE" -> Verdict.REMOVE;
      default -> Verdict.UNDECIDED;
    };
  }

  private AccessReview found(Person me, UUID id) {
    return reviews
        .find(id)
        .filter(review -> partIn(me))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static boolean partIn(Person person) {
    return AccessRoles.DECIDERS.stream().anyMatch(person::has);
  }
}
