package platewarden.search.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import platewarden.investigation.MakeEvidencePackage.Packed;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.web.Page;
import platewarden.search.EvidenceFromSearch;

/** Copies reads from the page of results; the package is fetched from the file of the case. */
@Page
@RequestMapping("/search")
class EvidencePage {

  private final EvidenceFromSearch evidence;

  EvidencePage(EvidenceFromSearch evidence) {
    this.evidence = evidence;
  }

  @PostMapping("/{id}/evidence")
  String copy(
      Person me,
      @PathVariable UUID id,
      @RequestParam(name = "read", required = false) @Nullable List<UUID> reads,
      @RequestParam(defaultValue = "") String caseNumber,
      Model model,
      HttpServletResponse response) {
    if (reads == null || reads.isEmpty()) {
      return "redirect:/search/" + id + "?none";
    }
    try {
      Packed made =
          evidence
              .make(me, id, reads, caseNumber.strip())
              .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
      return "redirect:/cases/" + made.made().caseId() + "?packed=" + made.made().id();
    } catch (Refused refused) {
      if (refused.kind() == Refused.Kind.FORBIDDEN) {
        throw refused;
      }
      response.setStatus(
          refused.kind() == Refused.Kind.CONFLICT
              ? HttpStatus.CONFLICT.value()
              : HttpStatus.UNPROCESSABLE_ENTITY.value());
      response.setHeader("Cache-Control", "no-store");
      model.addAttribute("refusals", refused.refusals());
      model.addAttribute("search", id);
      return "search/not-copied";
    }
  }
}
