package platewarden.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import platewarden.audit.Audit;
import platewarden.audit.AuditDates;
import platewarden.audit.CommissionerOrder;
import platewarden.audit.EnterOrder;
import platewarden.audit.FindAudits;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.web.Page;
import platewarden.platform.web.Place;

/** All audits, and what the commissioner of administration ordered. */
@Page
@RequestMapping("/audits")
class BiennialAuditsPage {

  private final FindAudits find;
  private final AuditDates dates;
  private final EnterOrder orders;

  BiennialAuditsPage(FindAudits find, AuditDates dates, EnterOrder orders) {
    this.find = find;
    this.dates = dates;
    this.orders = orders;
  }

  @GetMapping
  String list(Person me, Model model, HttpServletResponse response) {
    if (FindAudits.INVOLVED.stream().noneMatch(me::has)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    List<Audit> all = find.of(me);
    model.addAttribute("audits", all);
    model.addAttribute("before", find.before());
    model.addAttribute("nextDue", dates.nextDue());
    model.addAttribute("nextBegins", dates.nextBegins());
    model.addAttribute("late", dates.nextDue().isBefore(dates.today()));
    model.addAttribute("orders", orders.all());
    model.addAttribute("suspended", orders.suspended().orElse(null));
    model.addAttribute("enters", EnterOrder.ENTERING.stream().anyMatch(me::has));
    model.addAttribute("kinds", CommissionerOrder.Kind.values());
    response.setHeader("Cache-Control", "no-store");
    return "audits/list";
  }

  @PostMapping(path = "/orders", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  String order(
      Person me,
      @RequestParam(required = false) CommissionerOrder.@Nullable Kind kind,
      @RequestParam(required = false) @Nullable LocalDate dated,
      @RequestParam(required = false) @Nullable LocalDate answerBy,
      @RequestParam(required = false) @Nullable String words,
      @RequestParam(required = false) @Nullable MultipartFile document,
      Model model,
      HttpServletResponse response)
      throws IOException {
    try {
      return orders
          .enter(
              me,
              new EnterOrder.Letter(kind, dated, answerBy, words),
              document == null ? null : document.getBytes())
          .map(audit -> "redirect:/audits/" + audit)
          .orElse("redirect:/audits");
    } catch (Refused refused) {
      if (refused.kind() == Refused.Kind.FORBIDDEN) {
        throw refused;
      }
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("refusals", refused.refusals());
      return list(me, model, response);
    }
  }

  @ResponseBody
  @GetMapping(path = "/orders/{id}", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] document(Person me, @PathVariable UUID id, HttpServletResponse response) {
    if (FindAudits.INVOLVED.stream().noneMatch(me::has)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    response.setHeader("Cache-Control", "no-store");
    return orders
        .document(me, id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** In the navigation of those who have a part in audits. */
  @Configuration(proxyBeanMethods = false)
  static class InNavigation {

    @Bean
    Place auditsPlace() {
      return new Place(
          "/audits",
          "Audits",
          "The biennial audit: engagement, findings, answers, transmittals, the commissioner's orders.",
          34,
          FindAudits.INVOLVED);
    }
  }
}
