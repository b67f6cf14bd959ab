package platewarden.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import platewarden.platform.Days;
import platewarden.platform.Person;

/** {@code /compliance}: what is out of order first, then every clock, then each duty's card. */
@Page
class CompliancePage {

  private final List<ComplianceCard> cards;
  private final Clock clock;

  CompliancePage(List<ComplianceCard> cards, Clock clock) {
    this.cards = cards.stream().sorted(Comparator.comparingInt(ComplianceCard::order)).toList();
    this.clock = clock;
  }

  /** A date as the page shows it; {@code left} is in days and below zero when it has passed. */
  record Left(String what, Instant at, long left, Mood mood, @Nullable String href) {}

  @GetMapping("/compliance")
  String compliance(Person me, Model model) {
    Instant now = clock.instant();
    model.addAttribute("now", now);
    model.addAttribute(
        "findings",
        cards.stream()
            .flatMap(card -> card.findings(me).stream())
            .sorted(
                Comparator.comparing(ComplianceCard.Finding::mood)
                    .thenComparing(ComplianceCard.Finding::since))
            .toList());
    model.addAttribute(
        "clocks",
        cards.stream()
            .flatMap(card -> card.due(me).stream())
            .sorted(Comparator.comparing(ComplianceCard.Due::at))
            .map(due -> left(due, now))
            .toList());
    model.addAttribute("cards", cards.stream().flatMap(card -> card.card(me).stream()).toList());
    return "compliance";
  }

  private static Left left(ComplianceCard.Due due, Instant now) {
    long days = ChronoUnit.DAYS.between(Days.of(now), Days.of(due.at()));
    Mood mood = due.at().isBefore(now) ? Mood.BAD : days <= due.warnDays() ? Mood.WARN : Mood.QUIET;
    return new Left(due.duty(), due.at(), days, mood, due.href());
  }

  /** In the navigation of those who answer for the clocks, and of the auditor. */
  @Configuration(proxyBeanMethods = false)
  static class InNavigation {

    @Bean
    Place compliancePlace() {
      return new Place(
          "/compliance",
          "Compliance",
          "Every clock, what is out of order, and what each duty did.",
          25,
          Set.of(
              "technology-unit-commander",
              "technology-unit",
              "chief-of-police",
              "auditor",
              "city-attorney",
              "responsible-authority"));
    }
  }
}
