package platewarden.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import platewarden.access.AccessChange;
import platewarden.access.ChangeReason;
import platewarden.access.Delegate;
import platewarden.access.FindStaff;
import platewarden.access.KeepStaffRegister;
import platewarden.access.NewChange;
import platewarden.access.OfferCourse;
import platewarden.access.RecordTraining;
import platewarden.access.ReportChange;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.web.Page;

/** Staff, changes of access, trainings and the chief's delegations, each on its own page. */
@Page
@RequestMapping("/access")
class StaffPage {

  private final FindStaff find;
  private final KeepStaffRegister register;
  private final ReportChange report;
  private final RecordTraining record;
  private final OfferCourse courses;
  private final Delegate delegate;

  StaffPage(
      FindStaff find,
      KeepStaffRegister register,
      ReportChange report,
      RecordTraining record,
      OfferCourse courses,
      Delegate delegate) {
    this.find = find;
    this.register = register;
    this.report = report;
    this.record = record;
    this.courses = courses;
    this.delegate = delegate;
  }

  @GetMapping("/staff")
  String staff(Person me, Model model) {
    model.addAttribute("members", find.members(me));
    model.addAttribute("courses", courses.courses());
    model.addAttribute("papers", delegate.papers(me));
    model.addAttribute("changes", find.changes(me));
    model.addAttribute(
        "reasons", Arrays.stream(ChangeReason.values()).filter(ChangeReason::reportable).toList());
    return "access/staff";
  }

  @PostMapping("/staff")
  String enter(
      Person me, KeepStaffRegister.Entry entry, Model model, HttpServletResponse response) {
    return done(me, model, response, () -> register.enter(me, entry));
  }

  @PostMapping("/changes")
  String change(
      Person me,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable ChangeReason reason,
      @RequestParam(required = false) @Nullable LocalDateTime effectiveAt,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String supervisor,
      Model model,
      HttpServletResponse response) {
    NewChange change =
        new NewChange(
            person,
            reason,
            effectiveAt == null ? null : effectiveAt.atZone(Days.SAINT_PAUL).toInstant(),
            unit,
            supervisor);
    return done(me, model, response, () -> report.report(me, change));
  }

  @GetMapping("/changes/{id}")
  String change(Person me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    AccessChange change =
        find.change(me, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("change", change);
    response.setHeader("Cache-Control", "no-store");
    return "access/change";
  }

  @PostMapping("/trainings")
  String train(
      Person me, RecordTraining.Training training, Model model, HttpServletResponse response) {
    return done(me, model, response, () -> record.record(me, training));
  }

  @PostMapping("/courses")
  String offer(
      Person me,
      @RequestParam(required = false) @Nullable String code,
      @RequestParam(required = false) @Nullable String title,
      @RequestParam(required = false) @Nullable Integer validDays,
      Model model,
      HttpServletResponse response) {
    return done(me, model, response, () -> courses.offer(me, code, title, validDays));
  }

  @PostMapping("/delegations")
  String delegate(
      Person me,
      @RequestParam(required = false) @Nullable String designee,
      @RequestParam(required = false) @Nullable String scope,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate until,
      @RequestParam(required = false) @Nullable MultipartFile paper,
      Model model,
      HttpServletResponse response) {
    return done(
        me,
        model,
        response,
        () ->
            delegate.file(
                me, new Delegate.Entry(designee, scope, from, until), DelegationsApi.bytes(paper)));
  }

  @PostMapping("/delegations/{id}/revocation")
  String revoke(Person me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    return done(me, model, response, () -> delegate.revoke(me, id));
  }

  private String done(Person me, Model model, HttpServletResponse response, Runnable deed) {
    try {
      deed.run();
      return "redirect:/access/staff";
    } catch (Refused refused) {
      if (refused.kind() == Refused.Kind.FORBIDDEN) {
        throw refused;
      }
      response.setStatus(
          refused.kind() == Refused.Kind.CONFLICT
              ? HttpStatus.CONFLICT.value()
              : HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("refusals", List.copyOf(refused.refusals()));
      return staff(me, model);
    }
  }
}
