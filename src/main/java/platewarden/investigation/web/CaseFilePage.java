package platewarden.investigation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import platewarden.investigation.CaseRecord.Charge;
import platewarden.investigation.CaseRoles;
import platewarden.investigation.CaseTable;
import platewarden.investigation.CopyDestructions;
import platewarden.investigation.DueFiles;
import platewarden.investigation.FindCases;
import platewarden.investigation.LookIntoFile;
import platewarden.investigation.MakeEvidencePackage;
import platewarden.platform.Person;
import platewarden.platform.web.Page;

/** A case and its investigative file; and the files of cases that are over. */
@Page
@RequestMapping("/cases")
class CaseFilePage {

  private final FindCases find;
  private final LookIntoFile look;
  private final MakeEvidencePackage packages;
  private final DueFiles due;
  private final CopyDestructions destructions;

  CaseFilePage(
      FindCases find,
      LookIntoFile look,
      MakeEvidencePackage packages,
      DueFiles due,
      CopyDestructions destructions) {
    this.find = find;
    this.look = look;
    this.packages = packages;
    this.due = due;
    this.destructions = destructions;
  }

  @GetMapping("/{id}")
  String one(Person me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    CaseTable.Entry entry = find.find(me, id).orElseThrow(CaseFilePage::notThere);
    model.addAttribute("entry", entry);
    model.addAttribute("charges", Charge.values());
    model.addAttribute("enters", CaseRoles.enters(me));
    model.addAttribute("file", look.look(me, id));
    response.setHeader("Cache-Control", "no-store");
    return "cases/case";
  }

  @GetMapping("/{id}/copies/{copy}/pictures/{number}")
  ResponseEntity<byte[]> picture(
      Person me, @PathVariable UUID id, @PathVariable UUID copy, @PathVariable int number) {
    return look.picture(me, copy, number)
        .map(
            image ->
                ResponseEntity.ok()
                    .header("Cache-Control", "no-store")
                    .contentType(MediaType.parseMediaType(image.mediaType()))
                    .body(image.bytes()))
        .orElseThrow(CaseFilePage::notThere);
  }

  @GetMapping("/{id}/packages/{made}")
  ResponseEntity<byte[]> packed(Person me, @PathVariable UUID id, @PathVariable UUID made) {
    return packages.again(me, made).map(Zip::of).orElseThrow(CaseFilePage::notThere);
  }

  /** Files with copies, and when their time is over. */
  @GetMapping("/due")
  String due(Person me, Model model) {
    if (!CaseRoles.sees(me)) {
      throw notThere();
    }
    model.addAttribute("files", due.all());
    model.addAttribute("destroys", me.has(CaseRoles.RECORDS));
    model.addAttribute("certified", destructions.certified());
    return "cases/due";
  }

  @PostMapping("/{id}/destruction")
  String destroy(Person me, @PathVariable UUID id) {
    due.destroy(me, id);
    return "redirect:/cases/due";
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** A package as an answer. */
  static final class Zip {

    private Zip() {}

    static ResponseEntity<byte[]> of(MakeEvidencePackage.Packed made) {
      return ResponseEntity.ok()
          .header("Cache-Control", "no-store")
          .header("Content-Disposition", "attachment; filename=\"" + made.made().fileName() + "\"")
          .header("X-Package-SHA-256", made.made().sha256())
          .contentType(MediaType.parseMediaType("application/zip"))
          .body(made.bytes());
    }
  }
}
