package platewarden.protection.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
import platewarden.law.Clause;
import platewarden.platform.Person;
import platewarden.platform.letters.Letters;
import platewarden.platform.web.Page;
import platewarden.platform.web.Place;
import platewarden.platform.web.Times;
import platewarden.protection.DecideOnPrivateRequest;
import platewarden.protection.HearFact;
import platewarden.protection.LookAtPrivateRequests;
import platewarden.protection.ProtectionRequest;
import platewarden.protection.ProtectionRequest.Fact;
import platewarden.protection.ProtectionRequest.Letter;
import platewarden.protection.ReadRef;
import platewarden.protection.SendPrivateLetter;
import platewarden.protection.SortedRead.Part;

/** What the named few and the city attorney need to see, and may not see in Tasklist. */
@Page
@RequestMapping("/private-requests")
class PrivateRequestsPage {

  private static final Set<String> NAMED_FEW = Set.of("privacy-desk", "city-attorney");

  private static final Clause PENALTY = Clause.of("5B.13");

  /** A read that may be chosen to be preserved. */
  record Choice(ReadRef read, boolean chosen) {}

  private final LookAtPrivateRequests look;
  private final HearFact hear;
  private final DecideOnPrivateRequest decide;
  private final SendPrivateLetter letters;
  private final Letters pdf;
  private final Times times;

  PrivateRequestsPage(
      LookAtPrivateRequests look,
      HearFact hear,
      DecideOnPrivateRequest decide,
      SendPrivateLetter letters,
      Letters pdf,
      Times times) {
    this.look = look;
    this.hear = hear;
    this.decide = decide;
    this.letters = letters;
    this.pdf = pdf;
    this.times = times;
  }

  @GetMapping
  String all(Person me, Model model) {
    List<ProtectionRequest> all = look.all(me);
    model.addAttribute("open", all.stream().filter(one -> !one.state().closed()).toList());
    model.addAttribute("penalty", PENALTY.citation());
    return "protection/private-requests";
  }

  @GetMapping("/{id}")
  String one(Person me, @PathVariable UUID id, Model model) {
    ProtectionRequest request = found(me, id);
    model.addAttribute("request", request);
    model.addAttribute(
        "choice",
        me.has("city-attorney") && request.competing() == null
            ? request.sorted().stream()
                .filter(read -> read.parts().contains(Part.COMPETING))
                .map(read -> new Choice(read.read(), read.parts().contains(Part.CHOSEN)))
                .toList()
            : List.of());
    return "protection/private-request";
  }

  @PostMapping("/{id}/facts")
  String fact(
      Person me,
      @PathVariable UUID id,
      @RequestParam Fact.Kind kind,
      @RequestParam(required = false) @Nullable String certifiedUntil) {
    found(me, id);
    if (kind == Fact.Kind.MORE_TO_DECIDE) {
      throw notThere();
    }
    hear.hear(id, kind, me.username(), day(certifiedUntil));
    return "redirect:/private-requests/" + id;
  }

  @PostMapping("/{id}/preserved")
  String preserved(
      Person me, @PathVariable UUID id, @RequestParam(required = false) @Nullable Set<UUID> reads) {
    found(me, id);
    if (!me.has("city-attorney")) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    decide.choosePreserved(me.username(), id, reads == null ? Set.of() : reads);
    return "redirect:/private-requests/" + id;
  }

  @GetMapping(path = "/{id}/letters/{letter}", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> letter(Person me, @PathVariable UUID id, @PathVariable UUID letter) {
    Letter written =
        found(me, id).letters().stream()
            .filter(each -> each.id().equals(letter))
            .findFirst()
            .orElseThrow(PrivateRequestsPage::notThere);
    byte[] bytes =
        pdf.pdf(
            "private-request/letter",
            Map.of("kind", written.kind().name(), "day", times.near(written.writtenAt())));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"letter.pdf\"")
        .body(bytes);
  }

  @PostMapping("/{id}/letters/{letter}/posted")
  String posted(Person me, @PathVariable UUID id, @PathVariable UUID letter) {
    found(me, id);
    letters.posted(me.username(), id, letter);
    return "redirect:/private-requests/" + id;
  }

  private ProtectionRequest found(Person me, UUID id) {
    return look.one(me, id).orElseThrow(PrivateRequestsPage::notThere);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** In the navigation of those few, and of nobody else. */
  @Configuration(proxyBeanMethods = false)
  static class Places {

    @Bean
    Place privateRequestsPlace() {
      return new Place(
          "/private-requests",
          "Private requests",
          "What waits, and letters to post.",
          55,
          NAMED_FEW);
    }
  }
}
