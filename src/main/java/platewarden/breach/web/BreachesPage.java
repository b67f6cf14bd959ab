package platewarden.breach.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import platewarden.breach.AssessBreach;
import platewarden.breach.AssessSecurity;
import platewarden.breach.Breach;
import platewarden.breach.Breaches.Text;
import platewarden.breach.DelayNotice;
import platewarden.breach.FindBreaches;
import platewarden.breach.GiveNotice;
import platewarden.breach.LookUpContacts;
import platewarden.breach.OpenBreach;
import platewarden.breach.ReportBreach;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.web.Page;

/** Breaches: where anybody reports one, and where its record is kept while tasks decide. */
@Page
@RequestMapping("/breaches")
class BreachesPage {

  /** Who answers breaches. */
  static final Set<String> ANSWERING =
      Set.of(
          "office-of-technology",
          "technology-unit",
          "technology-unit-commander",
          "city-attorney",
          "responsible-authority",
          "chief-of-police",
          "auditor");

  private final OpenBreach open;
  private final FindBreaches find;
  private final AssessBreach assess;
  private final DelayNotice delay;
  private final LookUpContacts contacts;
  private final GiveNotice notice;
  private final ReportBreach report;
  private final AssessSecurity security;

  BreachesPage(
      OpenBreach open,
      FindBreaches find,
      AssessBreach assess,
      DelayNotice delay,
      LookUpContacts contacts,
      GiveNotice notice,
      ReportBreach report,
      AssessSecurity security) {
    this.open = open;
    this.find = find;
    this.assess = assess;
    this.delay = delay;
    this.contacts = contacts;
    this.notice = notice;
    this.report = report;
    this.security = security;
  }

  /** What a report says; the days are Saint Paul's. */
  record Typed(
      @Nullable String account,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String what) {}

  @GetMapping
  String list(Person me, Model model, HttpServletResponse response) {
    return list(me, new Typed(null, null, null, null), model, response);
  }

  private String list(Person me, Typed typed, Model model, HttpServletResponse response) {
    model.addAttribute("breaches", find.of(me));
    model.addAttribute("answers", ANSWERING.stream().anyMatch(me::has));
    model.addAttribute("typed", typed);
    model.addAttribute("assessments", security.all());
    model.addAttribute("otc", me.has("office-of-technology"));
    response.setHeader("Cache-Control", "no-store");
    return "breaches/list";
  }

  @PostMapping
  String report(Person me, @ModelAttribute Typed typed, Model model, HttpServletResponse response) {
    try {
      UUID id =
          open.report(
              me,
              new OpenBreach.Report(
                  typed.account(),
                  BreachWords.start(typed.from(), 0),
                  BreachWords.start(typed.to(), 1),
                  typed.what()));
      return "redirect:/breaches?reported=" + id;
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("refusals", refused.refusals());
      return list(me, typed, model, response);
    }
  }

  @PostMapping("/assessments")
  String assessed(
      Person me, @RequestParam @Nullable LocalDate day, @RequestParam @Nullable String found) {
    security.enter(me, day, found);
    return "redirect:/breaches";
  }

  @GetMapping("/{id}")
  String one(Person me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    Breach breach = seen(me, id);
    model.addAttribute("it", breach);
    model.addAttribute("reported", find.reported(id));
    model.addAttribute("reached", find.reached(id));
    model.addAttribute("persons", find.affected(id).size());
    model.addAttribute("me", me);
    model.addAttribute("authority", me.has("responsible-authority"));
    model.addAttribute("facts", find.text(id, Text.NOTICE_FACTS));
    model.addAttribute("why", find.text(id, Text.DELAY_REQUEST));
    model.addAttribute("type", find.text(id, Text.REPORT_TYPE));
    model.addAttribute("results", find.text(id, Text.REPORT_FACTS));
    model.addAttribute("employees", find.text(id, Text.REPORT_EMPLOYEES));
    model.addAttribute("disposition", find.text(id, Text.REPORT_DISPOSITION));
    response.setHeader("Cache-Control", "no-store");
    return "breaches/one";
  }

  private Breach seen(Person me, UUID id) {
    return find.open(me, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String back(UUID id) {
    return "redirect:/breaches/" + id;
  }

  @PostMapping("/{id}/access-end")
  String endAccess(Person me, @PathVariable UUID id) {
    seen(me, id);
    assess.endAccess(me, id);
    return back(id);
  }

  @PostMapping("/{id}/delay")
  String delay(
      Person me,
      @PathVariable UUID id,
      @RequestParam @Nullable String caseNumber,
      @RequestParam @Nullable String why) {
    seen(me, id);
    delay.ask(me, id, caseNumber, why);
    return back(id);
  }

  @PostMapping("/{id}/notice")
  String notice(Person me, @PathVariable UUID id, @RequestParam @Nullable String facts) {
    seen(me, id);
    notice.write(me, id, facts);
    return back(id);
  }

  @PostMapping("/{id}/channels")
  String channels(
      Person me,
      @PathVariable UUID id,
      @RequestParam @Nullable LocalDate email,
      @RequestParam @Nullable LocalDate website,
      @RequestParam @Nullable LocalDate media) {
    seen(me, id);
    if (email != null) {
      notice.channel(me, id, Breach.Step.EMAIL_DONE, email);
    }
    if (website != null) {
      notice.channel(me, id, Breach.Step.WEBSITE_DONE, website);
    }
    if (media != null) {
      notice.channel(me, id, Breach.Step.MEDIA_DONE, media);
    }
    return back(id);
  }

  @PostMapping("/{id}/disposition")
  String disposition(
      Person me, @PathVariable UUID id, @RequestParam(defaultValue = "") String outcome) {
    seen(me, id);
    report.disposition(me, id, outcome);
    return back(id);
  }

  @PostMapping("/{id}/report")
  String words(Person me, @PathVariable UUID id, @ModelAttribute ReportBreach.Words words) {
    seen(me, id);
    report.write(me, id, words);
    return back(id);
  }

  @GetMapping("/{id}/contacts")
  String contacts(Person me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    model.addAttribute("it", seen(me, id));
    model.addAttribute("affected", find.affected(id));
    model.addAttribute("authority", me.has("responsible-authority"));
    response.setHeader("Cache-Control", "no-store");
    return "breaches/contacts";
  }

  @PostMapping("/{id}/contacts/{person}")
  String look(
      Person me,
      @PathVariable UUID id,
      @PathVariable UUID person,
      Model model,
      HttpServletResponse response) {
    seen(me, id);
    contacts.look(me, id, person).ifPresent(it -> model.addAttribute("vehicle", it));
    model.addAttribute("person", person);
    return contacts(me, id, model, response);
  }

  @PostMapping("/{id}/contacts/{person}/found")
  String found(
      Person me,
      @PathVariable UUID id,
      @PathVariable UUID person,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "false") boolean consent) {
    seen(me, id);
    contacts.found(me, id, person, BreachesApi.address(to, address, email), consent);
    return back(id) + "/contacts";
  }

  @PostMapping("/{id}/contacts/{person}/returned")
  String returned(Person me, @PathVariable UUID id, @PathVariable UUID person) {
    seen(me, id);
    contacts.returned(me, id, person);
    return back(id) + "/contacts";
  }
}
