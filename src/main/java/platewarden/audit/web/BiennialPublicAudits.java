package platewarden.audit.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import platewarden.audit.Audit;
import platewarden.audit.AuditDates;
import platewarden.audit.Audits.Text;
import platewarden.audit.EnterOrder;
import platewarden.audit.FindAudits;
import platewarden.platform.web.Page;

/** {@code /public/audits}: the results of audits, for everybody (13.824 subd. 6(b)). */
@Page
class BiennialPublicAudits {

  private final FindAudits find;
  private final AuditDates dates;
  private final EnterOrder orders;

  BiennialPublicAudits(FindAudits find, AuditDates dates, EnterOrder orders) {
    this.find = find;
    this.dates = dates;
    this.orders = orders;
  }

  @Hidden
  @GetMapping("/public/audits")
  String list(Model model) {
    model.addAttribute("audits", find.published());
    model.addAttribute("before", find.before());
    model.addAttribute("nextDue", dates.nextDue());
    model.addAttribute("late", dates.nextDue().isBefore(dates.today()));
    model.addAttribute("suspended", orders.suspended().orElse(null));
    return "public/audits";
  }

  @Hidden
  @GetMapping("/public/audits/{id}")
  String one(@PathVariable UUID id, Model model) {
    Audit audit =
        find.published(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    LocalDate completed = audit.completedOn();
    boolean answered = audit.done(Audit.Step.FINDINGS_ANSWERED);
    model.addAttribute("it", audit);
    model.addAttribute("reportDue", completed == null ? null : dates.reportDue(completed));
    model.addAttribute("firm", find.text(id, Text.FIRM));
    model.addAttribute("auditors", find.text(id, Text.AUDITORS_SUMMARY));
    model.addAttribute(
        "summary", audit.done(Audit.Step.SUMMARY_APPROVED) ? find.text(id, Text.SUMMARY) : "");
    model.addAttribute("findings", find.findings(id));
    model.addAttribute("answered", answered);
    model.addAttribute("transmittals", find.transmittals(id));
    return "public/audit";
  }

  /** The auditor's signed report as PDF. */
  @ResponseBody
  @GetMapping(path = "/public/audits/{id}/report", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] report(@PathVariable UUID id) {
    return find.publishedReport(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
