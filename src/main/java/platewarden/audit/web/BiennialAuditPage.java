package platewarden.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import platewarden.audit.AnswerFindings;
import platewarden.audit.Audit;
import platewarden.audit.AuditDates;
import platewarden.audit.AuditFinding;
import platewarden.audit.Audits;
import platewarden.audit.Audits.Paper;
import platewarden.audit.Audits.Text;
import platewarden.audit.EngageAuditor;
import platewarden.audit.ExamineRecords;
import platewarden.audit.FindAudits;
import platewarden.audit.LendAuditorAccount;
import platewarden.audit.ReportAudit;
import platewarden.audit.Transmittal;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.web.Page;

/** One audit: its record is kept here, while tasks decide. */
@Page
@RequestMapping("/audits/{id}")
class BiennialAuditPage {

  private final FindAudits find;
  private final AuditDates dates;
  private final EngageAuditor engage;
  private final LendAuditorAccount accounts;
  private final ExamineRecords examine;
  private final ReportAudit report;
  private final AnswerFindings answers;

  BiennialAuditPage(
      FindAudits find,
      AuditDates dates,
      EngageAuditor engage,
      LendAuditorAccount accounts,
      ExamineRecords examine,
      ReportAudit report,
      AnswerFindings answers) {
    this.find = find;
    this.dates = dates;
    this.engage = engage;
    this.accounts = accounts;
    this.examine = examine;
    this.report = report;
    this.answers = answers;
  }

  /** What a form asks for. */
  private interface Deed {
    void act() throws IOException;
  }

  @GetMapping
  String one(Person me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    Audit audit = seen(me, id);
    boolean auditor =
        me.has("auditor")
            && find.account(id)
                .filter(Audits.Account::open)
                .filter(account -> account.username().equals(me.username()))
                .isPresent();
    LocalDate completed = audit.completedOn();
    model.addAttribute("it", audit);
    model.addAttribute("me", me);
    model.addAttribute("late", completed == null && audit.due().isBefore(dates.today()));
    model.addAttribute("reportDue", completed == null ? null : dates.reportDue(completed));
    model.addAttribute("account", find.account(id).orElse(null));
    model.addAttribute("firm", find.text(id, Text.FIRM));
    model.addAttribute("auditor", auditor);
    model.addAttribute("examines", auditor && audit.independent() && completed == null);
    model.addAttribute("declared", find.has(id, Paper.DECLARATION));
    model.addAttribute("reported", find.has(id, Paper.SIGNED_REPORT));
    // Until it is signed, what the auditor writes is the auditor's.
    boolean open = completed != null || auditor;
    model.addAttribute("findings", open ? find.findings(id) : List.of());
    model.addAttribute("auditors", open ? find.text(id, Text.AUDITORS_SUMMARY) : "");
    model.addAttribute("summary", find.text(id, Text.SUMMARY));
    List<Transmittal> transmittals = find.transmittals(id);
    model.addAttribute("transmittals", transmittals);
    model.addAttribute(
        "enters", me.has("technology-unit") && !audit.done(Audit.Step.TRANSMITTALS_CONFIRMED));
    model.addAttribute(
        "toSend",
        transmittals.stream().anyMatch(one -> !one.received() && !one.state().equals("SENT")));
    model.addAttribute("owners", AnswerFindings.OWNERS);
    model.addAttribute("latest", dates.latestAction());
    response.setHeader("Cache-Control", "no-store");
    return "audits/one";
  }

  private Audit seen(Person me, UUID id) {
    return find.open(me, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Does it and comes back to the record; what is refused is said there, with its clause. */
  private String then(Person me, UUID id, Model model, HttpServletResponse response, Deed deed)
      throws IOException {
    seen(me, id);
    try {
      deed.act();
      return "redirect:/audits/" + id;
    } catch (Refused refused) {
      if (refused.kind() == Refused.Kind.FORBIDDEN) {
        throw refused;
      }
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("refusals", refused.refusals());
      return one(me, id, model, response);
    }
  }

  private static byte @Nullable [] bytes(@Nullable MultipartFile file) throws IOException {
    return file == null ? null : file.getBytes();
  }

  @PostMapping(path = "/auditor", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  String name(
      Person me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String username,
      @RequestParam(required = false) @Nullable MultipartFile declaration,
      Model model,
      HttpServletResponse response)
      throws IOException {
    return then(me, id, model, response, () -> engage.name(me, id, username, bytes(declaration)));
  }

  @PostMapping("/account")
  String extend(Person me, @PathVariable UUID id, Model model, HttpServletResponse response)
      throws IOException {
    return then(me, id, model, response, () -> accounts.extend(me, id));
  }

  @PostMapping("/findings")
  String finding(
      Person me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer control,
      @RequestParam(required = false) @Nullable String title,
      @RequestParam(required = false) @Nullable String text,
      Model model,
      HttpServletResponse response)
      throws IOException {
    return then(me, id, model, response, () -> examine.find(me, id, control, title, text));
  }

  @PostMapping(path = "/report", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  String report(
      Person me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable MultipartFile signed,
      @RequestParam(required = false) @Nullable String summary,
      Model model,
      HttpServletResponse response)
      throws IOException {
    return then(
        me,
        id,
        model,
        response,
        () -> {
          if (signed != null && !signed.isEmpty()) {
            examine.file(me, id, bytes(signed));
          }
          examine.summarize(me, id, summary);
        });
  }

  @PostMapping("/summary")
  String summary(
      Person me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String text,
      Model model,
      HttpServletResponse response)
      throws IOException {
    return then(me, id, model, response, () -> report.write(me, id, text));
  }

  @PostMapping("/transmittals")
  String sent(
      Person me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable String channel,
      Model model,
      HttpServletResponse response)
      throws IOException {
    return then(me, id, model, response, () -> report.sentAll(me, id, day, channel));
  }

  @PostMapping("/transmittals/{transmittal}")
  String mark(
      Person me,
      @PathVariable UUID id,
      @PathVariable UUID transmittal,
      @RequestParam(required = false) Transmittal.@Nullable Kind kind,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable String proof,
      Model model,
      HttpServletResponse response)
      throws IOException {
    return then(
        me, id, model, response, () -> report.mark(me, id, transmittal, kind, day, channel, proof));
  }

  @ResponseBody
  @GetMapping(path = "/transmittals/{transmittal}", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] letter(
      Person me,
      @PathVariable UUID id,
      @PathVariable UUID transmittal,
      HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    return find.letter(me, id, transmittal)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @ResponseBody
  @GetMapping(path = "/papers/{kind}", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] paper(
      Person me, @PathVariable UUID id, @PathVariable Paper kind, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    return find.paper(me, id, kind)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping("/findings/{finding}/answer")
  String answer(
      Person me,
      @PathVariable UUID id,
      @PathVariable UUID finding,
      @RequestParam(required = false) AuditFinding.@Nullable Answer answer,
      @RequestParam(required = false) @Nullable String response,
      Model model,
      HttpServletResponse http)
      throws IOException {
    return then(me, id, model, http, () -> answers.answer(me, id, finding, answer, response));
  }

  @PostMapping("/findings/{finding}/actions")
  String promise(
      Person me,
      @PathVariable UUID id,
      @PathVariable UUID finding,
      @RequestParam(required = false) @Nullable String what,
      @RequestParam(required = false) @Nullable String owner,
      @RequestParam(required = false) @Nullable LocalDate due,
      Model model,
      HttpServletResponse response)
      throws IOException {
    return then(me, id, model, response, () -> answers.promise(me, id, finding, what, owner, due));
  }

  @PostMapping("/actions/{action}/proof")
  String prove(
      Person me,
      @PathVariable UUID id,
      @PathVariable UUID action,
      @RequestParam(required = false) @Nullable String proof,
      Model model,
      HttpServletResponse response)
      throws IOException {
    return then(me, id, model, response, () -> answers.prove(me, id, action, proof));
  }
}
