package platewarden.breach.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import platewarden.breach.FindBreaches;
import platewarden.platform.web.Page;

/** {@code /public/breaches}: the reports on breaches, for everybody (13.055 subd. 2(b)). */
@Page
class PublishedReports {

  private final FindBreaches find;

  PublishedReports(FindBreaches find) {
    this.find = find;
  }

  @Hidden
  @GetMapping("/public/breaches")
  String list(Model model) {
    model.addAttribute("breaches", find.published());
    return "public/breaches";
  }

  /** A report as PDF. */
  @ResponseBody
  @GetMapping(path = "/public/breaches/{id}", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] report(@PathVariable UUID id) {
    return find.report(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
