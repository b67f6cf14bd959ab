package platewarden.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import platewarden.access.AccessRequestView;
import platewarden.access.AccessRoles;
import platewarden.access.AskStanding;
import platewarden.access.FindAccessRequests;
import platewarden.access.FindEndingTraining;
import platewarden.access.LawfulPurposes;
import platewarden.access.NewAccessRequest;
import platewarden.access.RequestAccess;
import platewarden.access.WithdrawAccessRequest;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.web.Page;

/**
 * Asking for access, one's own requests, and the page on which deciders read what the form in
 * Tasklist may not show.
 */
@Page
@RequestMapping("/access")
class AccessPage {

  private final RequestAccess request;
  private final WithdrawAccessRequest withdraw;
  private final FindAccessRequests requests;
  private final AskStanding standing;
  private final FindEndingTraining trainings;

  AccessPage(
      RequestAccess request,
      WithdrawAccessRequest withdraw,
      FindAccessRequests requests,
      AskStanding standing,
      FindEndingTraining trainings) {
    this.request = request;
    this.withdraw = withdraw;
    this.requests = requests;
    this.standing = standing;
    this.trainings = trainings;
  }

  /** What was typed; it comes back when the request is refused. */
  record Asked(
      @Nullable String assignment,
      @Nullable List<String> purposes,
      @Nullable String trainingReference) {

    /** Whether this purpose was ticked. */
    public boolean has(String purpose) {
      return purposes != null && purposes.contains(purpose);
    }
  }

  @GetMapping
  String mine(Person me, Model model) {
    return show(me, new Asked(null, null, null), model);
  }

  @PostMapping("/requests")
  String ask(
      Person me, @ModelAttribute("asked") Asked asked, Model model, HttpServletResponse response) {
    try {
      UUID id =
          request.request(
              me,
              new NewAccessRequest(
                  asked.assignment(), asked.purposes(), asked.trainingReference()));
      return "redirect:/access/requests/" + id;
    } catch (Refused refused) {
      if (refused.kind() == Refused.Kind.FORBIDDEN) {
        throw refused;
      }
      response.setStatus(
          refused.kind() == Refused.Kind.CONFLICT
              ? HttpStatus.CONFLICT.value()
              : HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("refusals", refused.refusals());
      return show(me, asked, model);
    }
  }

  @GetMapping("/requests/{id}")
  String one(Person me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    AccessRequestView asked =
        requests.find(me, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("request", asked);
    model.addAttribute("own", asked.requester().equals(me.username()));
    model.addAttribute("standing", standing.of(asked.requester()));
    String waitsFor = asked.state().waitsFor();
    model.addAttribute("decides", waitsFor != null && me.has(waitsFor));
    response.setHeader("Cache-Control", "no-store");
    return "access/request";
  }

  @PostMapping("/requests/{id}/withdrawal")
  String withdraw(Person me, @PathVariable UUID id) {
    withdraw.withdraw(me, id);
    return "redirect:/access/requests/" + id;
  }

  private String show(Person me, Asked asked, Model model) {
    boolean decider = AccessRoles.DECIDERS.stream().anyMatch(me::has);
    List<AccessRequestView> mine = requests.mine(me);
    model.addAttribute("asked", asked);
    model.addAttribute("purposes", LawfulPurposes.CODES);
    model.addAttribute("mine", mine);
    model.addAttribute("pending", mine.stream().anyMatch(one -> one.state().open()));
    model.addAttribute("standing", standing.of(me.username()));
    model.addAttribute("trainingEnds", trainings.own(me).orElse(null));
    model.addAttribute("ending", trainings.seenBy(me));
    model.addAttribute("decider", decider);
    model.addAttribute("all", decider ? requests.all(me) : List.of());
    return "access/access";
  }
}
