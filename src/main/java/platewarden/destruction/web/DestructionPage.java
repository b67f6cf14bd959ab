package platewarden.destruction.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import platewarden.destruction.Certificate;
import platewarden.destruction.DestroyDueReads;
import platewarden.destruction.FindCertificates;
import platewarden.law.Clause;
import platewarden.law.Law;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.web.Page;
import platewarden.platform.web.Place;

/** What is destroyed when, and the certificates of what was. */
@Page
@RequestMapping("/destruction")
class DestructionPage {

  private static final String COMMANDER = "technology-unit-commander";

  private final DestroyDueReads reads;
  private final FindCertificates certificates;
  private final Law law;
  private final Clock clock;

  DestructionPage(DestroyDueReads reads, FindCertificates certificates, Law law, Clock clock) {
    this.reads = reads;
    this.certificates = certificates;
    this.law = law;
    this.clock = clock;
  }

  /** A day that is still there, and the day on which it goes. */
  record Due(LocalDate day, LocalDate on, boolean overdue) {}

  /** A certificate in the list; {@code lateBy} is in minutes past the law's limit, 0 in time. */
  record Certified(UUID id, LocalDate day, Instant certifiedAt, long reads, long lateBy) {}

  @GetMapping
  String overview(Person me, Model model) {
    Instant now = clock.instant();
    model.addAttribute(
        "due",
        reads.upcoming().stream()
            .map(day -> new Due(day.day(), Days.of(day.dueAt()), !day.dueAt().isAfter(now)))
            .toList());
    model.addAttribute("certificates", certificates.all().stream().map(this::certified).toList());
    model.addAttribute("mayRun", me.has(COMMANDER));
    return "destruction/overview";
  }

  @GetMapping("/certificates/{id}")
  String certificate(@PathVariable UUID id, Model model) {
    model.addAttribute(
        "certificate",
        certificates.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "destruction/certificate";
  }

  @PostMapping("/runs")
  String run(Person me, RedirectAttributes after) {
    if (!me.has(COMMANDER)) {
      throw new Refused(
          Refused.Kind.FORBIDDEN,
          new Refusal(
              Clause.of("13.05 subd. 5(a)(2)"),
              "a run is for the commander of the Technology Unit",
              "Your role does not start a destruction.",
              "Nothing is needed: what is due is destroyed by itself."));
    }
    List<Certificate> done = reads.run(me.username());
    after.addFlashAttribute("done", done);
    return "redirect:/destruction";
  }

  /** A day is begun some time before the limit, so being past that start is not being late. */
  private Certified certified(Certificate one) {
    Instant limit = one.dueAt().plus(law.retention(one.day()).margin());
    long late = Math.max(0, Duration.between(limit, one.certifiedAt()).toMinutes());
    return new Certified(one.id(), one.day(), one.certifiedAt(), one.reads(), late);
  }

  /** In the navigation of those who answer for it, and of the auditor. */
  @Configuration(proxyBeanMethods = false)
  static class InNavigation {

    @Bean
    Place destructionPlace() {
      return new Place(
          "/destruction",
          "Destruction",
          "What is destroyed when, and the certificates.",
          30,
          Set.of(COMMANDER, "technology-unit", "chief-of-police", "auditor"));
    }
  }
}
