package platewarden.alerts.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import platewarden.alerts.EntryUses;
import platewarden.alerts.ReviewAlerts;
import platewarden.alerts.ReviewEntryUse;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.web.Page;
import platewarden.platform.web.Place;

/** What the unit answers for: reports that are due, incidents, how right readers and lists were. */
@Page
@RequestMapping("/alerts/review")
class AlertsReviewPage {

  private static final Period USUAL = Period.ofDays(30);

  private final ReviewAlerts review;
  private final ReviewEntryUse uses;
  private final Clock clock;

  AlertsReviewPage(ReviewAlerts review, ReviewEntryUse uses, Clock clock) {
    this.review = review;
    this.uses = uses;
    this.clock = clock;
  }

  /** Of the days from {@code from} to {@code to}, both included; the last 30 without them. */
  @GetMapping
  String review(
      Person me,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      Model model) {
    LocalDate last = to == null ? Days.of(clock.instant()) : to;
    LocalDate first = from == null || from.isAfter(last) ? last.minus(USUAL) : from;
    Instant begin = Days.start(first);
    Instant end = Days.start(last.plusDays(1));
    model.addAttribute("from", first);
    model.addAttribute("to", last);
    model.addAttribute("due", review.reportsDue(me));
    model.addAttribute("withoutRecord", review.arrestsWithoutRecord());
    model.addAttribute("incidents", review.incidents(me, begin, end));
    model.addAttribute("accuracy", review.accuracy(me, begin, end));
    model.addAttribute("uses", uses.all(me));
    return "alerts/review";
  }

  /** Somebody looked at the alerts of an entry that was no Amber Alert. */
  @PostMapping("/entries/{id}")
  String looked(Person me, @PathVariable UUID id, @RequestParam EntryUses.Outcome outcome) {
    uses.reviewed(me, id, outcome);
    return "redirect:/alerts/review#us";
  }

  /** In the navigation of those who oversee the program. */
  @Configuration(proxyBeanMethods = false)
  static class InNavigation {

    @Bean
    Place alertsReviewPlace() {
      return new Place(
          "/alerts/review",
          "Alert record",
          "Reports that are due, incidents, and how right readers and lists were.",
          32,
          Set.of("technology-unit-commander", "technology-unit", "chief-of-police", "auditor"));
    }
  }
}
