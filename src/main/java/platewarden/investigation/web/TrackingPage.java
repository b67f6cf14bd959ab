package platewarden.investigation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import platewarden.investigation.CaseRoles;
import platewarden.investigation.EndTracking;
import platewarden.investigation.FindTracking;
import platewarden.investigation.NewTrackingRequest;
import platewarden.investigation.ReceiveWarrant;
import platewarden.investigation.RequestTracking;
import platewarden.investigation.TrackingAuthorization;
import platewarden.investigation.TrackingAuthorization.Basis;
import platewarden.investigation.TrackingCheck;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.web.Page;

/** Asking to monitor somebody, and the page on which deciders read what a form may not show. */
@Page
@RequestMapping("/cases/tracking")
class TrackingPage {

  private final RequestTracking request;
  private final FindTracking find;
  private final EndTracking end;
  private final ReceiveWarrant warrant;

  TrackingPage(
      RequestTracking request, FindTracking find, EndTracking end, ReceiveWarrant warrant) {
    this.request = request;
    this.find = find;
    this.end = end;
    this.warrant = warrant;
  }

  /** What was typed; it comes back when it is refused. */
  record Typed(
      @Nullable String caseNumber,
      @Nullable String basis,
      @Nullable String scope,
      @Nullable String facts,
      @Nullable String court,
      @Nullable String warrantNumber,
      @Nullable String judge,
      @Nullable String until) {

    @Nullable Basis chosen() {
      return Arrays.stream(Basis.values())
          .filter(it -> it.name().equals(basis))
          .findFirst()
          .orElse(null);
    }

    /** The end that was typed, in Saint Paul; what cannot be read lets it begin in the past. */
    @Nullable Instant end() {
      if (until == null || until.isBlank()) {
        return null;
      }
      try {
        return LocalDateTime.parse(until).atZone(Days.SAINT_PAUL).toInstant();
      } catch (DateTimeException notATime) {
        return Instant.EPOCH;
      }
    }
  }

  @GetMapping
  String all(Person me, Model model) {
    return show(me, new Typed(null, null, null, null, null, null, null, null), model);
  }

  @PostMapping
  String ask(
      Person me,
      @ModelAttribute("typed") Typed typed,
      @RequestParam(name = "document", required = false) @Nullable MultipartFile document,
      Model model,
      HttpServletResponse response)
      throws IOException {
    try {
      UUID id =
          request.request(
              me,
              new NewTrackingRequest(
                  typed.caseNumber(),
                  typed.chosen(),
                  typed.scope(),
                  typed.facts(),
                  typed.court(),
                  typed.warrantNumber(),
                  typed.judge(),
                  typed.end(),
                  document == null ? null : document.getBytes()));
      return "redirect:/cases/tracking/" + id;
    } catch (Refused refused) {
      if (refused.kind() == Refused.Kind.FORBIDDEN) {
        throw refused;
      }
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("refusals", refused.refusals());
      return show(me, typed, model);
    }
  }

  @GetMapping("/{id}")
  String one(Person me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    FindTracking.View view =
        find.find(me, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    TrackingAuthorization asked = view.asked();
    boolean own = asked.requester().equals(me.username());
    String waitsFor = asked.state().waitsFor();
    boolean review =
        asked.review() == TrackingAuthorization.Review.OWED
            && (me.has(CaseRoles.SUPERVISOR) || me.has(CaseRoles.CHIEF));
    model.addAttribute("view", view);
    model.addAttribute("asked", asked);
    model.addAttribute("own", own);
    model.addAttribute(
        "decides",
        review
            || (waitsFor != null && me.has(waitsFor))
            || (asked.warrantWaits() && me.has(CaseRoles.SUPERVISOR)));
    model.addAttribute(
        "refusals",
        view.findings().stream().filter(it -> !it.lawful()).map(TrackingPage::refusal).toList());
    response.setHeader("Cache-Control", "no-store");
    return "cases/tracking-request";
  }

  private static Refusal refusal(TrackingCheck.Finding finding) {
    return new Refusal(finding.clause(), finding.rule(), finding.reason(), finding.remedy());
  }

  @PostMapping("/{id}/withdrawal")
  String withdraw(Person me, @PathVariable UUID id) {
    end.withdraw(me, id);
    return "redirect:/cases/tracking/" + id;
  }

  @PostMapping("/{id}/warrant")
  String warrant(
      Person me,
      @PathVariable UUID id,
      @RequestParam String court,
      @RequestParam String warrantNumber,
      @RequestParam(required = false) @Nullable String judge,
      @RequestParam("document") MultipartFile document)
      throws IOException {
    warrant.receive(me, id, court, warrantNumber, judge, document.getBytes());
    return "redirect:/cases/tracking/" + id;
  }

  /** Always a download: what somebody uploaded is not shown by the browser as ours. */
  @GetMapping("/{id}/documents/{document}")
  ResponseEntity<byte[]> document(Person me, @PathVariable UUID id, @PathVariable UUID document) {
    return find.document(me, id, document)
        .map(
            it ->
                ResponseEntity.ok()
                    .header("Cache-Control", "no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .header(
                        "Content-Disposition",
                        "attachment; filename=\"warrant."
                            + it.mediaType().substring(it.mediaType().indexOf('/') + 1)
                            + "\"")
                    .contentType(MediaType.parseMediaType(it.mediaType()))
                    .body(it.bytes()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String show(Person me, Typed typed, Model model) {
    model.addAttribute("typed", typed);
    model.addAttribute("all", find.of(me));
    model.addAttribute("asks", CaseRoles.asksForTracking(me));
    model.addAttribute("overseer", CaseRoles.seesTracking(me));
    return "cases/tracking";
  }
}
