package platewarden.preservation.web;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import platewarden.platform.Person;
import platewarden.platform.web.Page;
import platewarden.platform.web.Place;
import platewarden.preservation.Area;
import platewarden.preservation.FindHolds;
import platewarden.preservation.HeldCopies.Outcome;
import platewarden.preservation.KeepHoldInOrder;

/** Holds, for the Technology Unit, the commander and the city attorney. */
@Page
@RequestMapping("/preservation")
class HoldsPage {

  private final FindHolds holds;
  private final KeepHoldInOrder order;

  HoldsPage(FindHolds holds, KeepHoldInOrder order) {
    this.holds = holds;
    this.order = order;
  }

  @GetMapping
  String all(Person me, Model model) {
    List<FindHolds.Line> lines = holds.all(me);
    model.addAttribute("holds", lines);
    model.addAttribute(
        "inForce", lines.stream().filter(line -> line.hold().state().inForce()).count());
    model.addAttribute(
        "overAge", lines.stream().filter(line -> line.overAgeSince() != null).count());
    return "preservation/holds";
  }

  @GetMapping("/{id}")
  String one(Person me, @PathVariable UUID id, Model model) {
    FindHolds.File file = holds.open(me, id).orElseThrow(HoldsPage::notThere);
    model.addAttribute("file", file);
    String waitsFor = file.line().stage().waitsFor();
    model.addAttribute("decides", waitsFor != null && me.has(waitsFor));
    model.addAttribute(
        "gone",
        file.days().stream().filter(day -> day.outcome() == Outcome.ALREADY_DESTROYED).toList());
    model.addAttribute("open", file.scope() != null && file.scope().placeOpen());
    return "preservation/hold";
  }

  @GetMapping("/{id}/attachments/{attachment}")
  ResponseEntity<byte[]> attachment(
      Person me, @PathVariable UUID id, @PathVariable UUID attachment) {
    var found = holds.attachment(me, id, attachment).orElseThrow(HoldsPage::notThere);
    return download(
        found.bytes(),
        MediaType.parseMediaType(found.mediaType()),
        "letter-of-representation." + found.mediaType().replaceAll(".*/", ""));
  }

  @GetMapping("/{id}/letters/{letter}")
  ResponseEntity<byte[]> letter(Person me, @PathVariable UUID id, @PathVariable UUID letter) {
    byte[] pdf = holds.letter(me, id, letter).orElseThrow(HoldsPage::notThere);
    return download(pdf, MediaType.APPLICATION_PDF, "letter.pdf");
  }

  /** What came from outside is saved, never shown: it may be more than it seems. */
  private static ResponseEntity<byte[]> download(byte[] bytes, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header("X-Content-Type-Options", "nosniff")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }

  @PostMapping("/{id}/disposition")
  String disposition(Person me, @PathVariable UUID id) {
    order.dispositionCame(me, id);
    return "redirect:/preservation/" + id;
  }

  @PostMapping("/{id}/place")
  String place(
      Person me,
      @PathVariable UUID id,
      @RequestParam double latitude,
      @RequestParam double longitude,
      @RequestParam double radius) {
    order.putOnMap(me, id, new Area(latitude, longitude, radius));
    return "redirect:/preservation/" + id;
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** In the navigation of those whose duty it is. */
  @Configuration(proxyBeanMethods = false)
  static class InNavigation {

    @Bean
    Place holdsPlace() {
      return new Place(
          "/preservation",
          "Holds",
          "What is kept for a defense, and until when.",
          60,
          FindHolds.DUTY);
    }
  }
}
