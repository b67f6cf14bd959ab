package platewarden.sharing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.web.Page;
import platewarden.platform.web.Place;
import platewarden.sharing.DeliverPackage;
import platewarden.sharing.EnterAgency;
import platewarden.sharing.FindShares;
import platewarden.sharing.NewShare;
import platewarden.sharing.RequestSharing;
import platewarden.sharing.SelectReads;
import platewarden.sharing.Share;

/** Sharing as the other agency sees it, and as those see it who decide. */
@Page
@RequestMapping("/sharing")
class SharingPage {

  private static final String PARTNER = "partner-agency";

  private final RequestSharing request;
  private final DeliverPackage deliver;
  private final SelectReads select;
  private final EnterAgency agencies;
  private final FindShares find;

  SharingPage(
      RequestSharing request,
      DeliverPackage deliver,
      SelectReads select,
      EnterAgency agencies,
      FindShares find) {
    this.request = request;
    this.deliver = deliver;
    this.select = select;
    this.agencies = agencies;
    this.find = find;
  }

  /** What was typed; it comes back when the request is refused. */
  record Typed(
      @Nullable String headAuthorization,
      @Nullable String requester,
      @Nullable String caseNumber,
      @Nullable String reasonableSuspicion,
      @Nullable String factualBasis,
      @Nullable String plate,
      @Nullable LocalDateTime from,
      @Nullable LocalDateTime to) {

    NewShare asked() {
      LocalDateTime begin = from;
      LocalDateTime end = to;
      return new NewShare(
          headAuthorization,
          requester,
          caseNumber,
          reasonableSuspicion,
          factualBasis,
          new NewShare.Criteria(
              plate,
              begin == null ? null : begin.atZone(Days.SAINT_PAUL).toInstant(),
              end == null ? null : end.atZone(Days.SAINT_PAUL).toInstant()));
    }
  }

  @GetMapping
  String all(Person me, Model model) {
    return show(me, new Typed(null, null, null, null, null, null, null, null), model);
  }

  @PostMapping("/requests")
  String ask(
      Person me, @ModelAttribute("typed") Typed typed, Model model, HttpServletResponse response) {
    try {
      return "redirect:/sharing/" + request.request(me, typed.asked());
    } catch (Refused refused) {
      refuse(refused, model, response);
      return show(me, typed, model);
    }
  }

  @PostMapping("/agencies")
  String enter(
      Person me,
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "false") boolean lawEnforcement,
      Model model,
      HttpServletResponse response) {
    try {
      agencies.enter(me, account, name, state, lawEnforcement);
      return "redirect:/sharing";
    } catch (Refused refused) {
      refuse(refused, model, response);
      return all(me, model);
    }
  }

  @GetMapping("/{id}")
  String one(Person me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    Share share = found(me, id);
    model.addAttribute("share", share);
    model.addAttribute("asked", find.asked(me, id).orElse(null));
    model.addAttribute("own", share.account().equals(me.username()));
    response.setHeader("Cache-Control", "no-store");
    return "sharing/share";
  }

  /** Looking is an access of its own and a button's work, never a link's. */
  @PostMapping("/{id}/search")
  String candidates(Person me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    found(me, id);
    try {
      model.addAttribute("candidates", select.candidates(me, id));
    } catch (Refused refused) {
      refuse(refused, model, response);
    }
    return one(me, id, model, response);
  }

  @PostMapping("/{id}/selection")
  String selection(
      Person me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Set<UUID> reads,
      Model model,
      HttpServletResponse response) {
    found(me, id);
    try {
      select.select(me, id, reads == null ? Set.of() : reads);
      return "redirect:/sharing/" + id;
    } catch (Refused refused) {
      refuse(refused, model, response);
      return one(me, id, model, response);
    }
  }

  @PostMapping("/{id}/confirmation")
  String confirm(Person me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    try {
      deliver.confirm(me, id);
      return "redirect:/sharing/" + id;
    } catch (Refused refused) {
      refuse(refused, model, response);
      return one(me, id, model, response);
    }
  }

  private Share found(Person me, UUID id) {
    return find.find(me, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static void refuse(Refused refused, Model model, HttpServletResponse response) {
    if (refused.kind() == Refused.Kind.FORBIDDEN) {
      throw refused;
    }
    response.setStatus(
        refused.kind() == Refused.Kind.CONFLICT
            ? HttpStatus.CONFLICT.value()
            : HttpStatus.UNPROCESSABLE_ENTITY.value());
    model.addAttribute("refusals", refused.refusals());
  }

  private String show(Person me, Typed typed, Model model) {
    boolean commander = me.has("technology-unit-commander");
    model.addAttribute("typed", typed);
    model.addAttribute("partner", me.has(PARTNER));
    model.addAttribute("commander", commander);
    model.addAttribute("shares", find.visible(me));
    model.addAttribute("agencies", commander ? agencies.agencies() : List.of());
    return "sharing/sharing";
  }

  /** In the navigation of those who have a part in it. */
  @Configuration(proxyBeanMethods = false)
  static class InNavigation {

    @Bean
    Place sharingPlace() {
      return new Place(
          "/sharing",
          "Sharing",
          "Requests of other agencies, what was shared, and when it is destroyed.",
          60,
          Set.of(
              PARTNER, "technology-unit-commander", "technology-unit", "city-attorney", "auditor"));
    }
  }
}
