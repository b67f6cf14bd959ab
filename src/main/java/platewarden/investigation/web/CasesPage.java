package platewarden.investigation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import platewarden.investigation.CaseFiles;
import platewarden.investigation.CaseRecord;
import platewarden.investigation.CaseRecord.Charge;
import platewarden.investigation.CaseRoles;
import platewarden.investigation.EnterCase;
import platewarden.investigation.FindCases;
import platewarden.investigation.TakeCaseFile;
import platewarden.law.Refused;
import platewarden.platform.Person;
import platewarden.platform.web.Page;
import platewarden.platform.web.Place;

/** The register of cases: what is known, and for two units, entering it. */
@Page
@RequestMapping("/cases")
class CasesPage {

  private final FindCases find;
  private final EnterCase enter;
  private final TakeCaseFile take;
  private final CaseFiles files;

  CasesPage(FindCases find, EnterCase enter, TakeCaseFile take, CaseFiles files) {
    this.find = find;
    this.enter = enter;
    this.take = take;
    this.files = files;
  }

  /** What was typed; it comes back when it is refused. */
  record Typed(
      @Nullable String number,
      @Nullable String state,
      @Nullable String charge,
      @Nullable String assignedTo) {

    Set<String> accounts() {
      Set<String> accounts = new LinkedHashSet<>();
      if (assignedTo != null) {
        Arrays.stream(assignedTo.split("[\\s,;]+", -1))
            .filter(it -> !it.isBlank())
            .forEach(accounts::add);
      }
      return accounts;
    }

    Charge chargeOrUnknown() {
      return Arrays.stream(Charge.values())
          .filter(it -> it.name().equals(charge))
          .findFirst()
          .orElse(Charge.UNKNOWN);
    }
  }

  @GetMapping
  String all(Person me, Model model) {
    return show(me, new Typed(null, "ACTIVE", "UNKNOWN", null), model);
  }

  @PostMapping
  String enter(
      Person me, @ModelAttribute("typed") Typed typed, Model model, HttpServletResponse response) {
    try {
      CaseRecord entered =
          enter.enter(
              me,
              typed.number() == null ? "" : typed.number(),
              "ACTIVE".equals(typed.state()),
              typed.chargeOrUnknown(),
              typed.accounts());
      return "redirect:/cases/" + entered.id();
    } catch (Refused refused) {
      response.setStatus(
          switch (refused.kind()) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN.value();
            case CONFLICT -> HttpStatus.CONFLICT.value();
            case INCOMPLETE -> HttpStatus.UNPROCESSABLE_ENTITY.value();
          });
      model.addAttribute("refusals", refused.refusals());
      return show(me, typed, model);
    }
  }

  @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  String take(
      Person me,
      @RequestParam("file") MultipartFile file,
      Model model,
      HttpServletResponse response)
      throws IOException {
    CaseFiles.Came came = CasesApi.Uploads.take(me, List.of(file), take);
    if (!came.taken()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    }
    model.addAttribute("came", came);
    model.addAttribute("lines", files.lines(came.id()));
    return show(me, new Typed(null, "ACTIVE", "UNKNOWN", null), model);
  }

  private String show(Person me, Typed typed, Model model) {
    model.addAttribute("typed", typed);
    model.addAttribute("charges", Charge.values());
    model.addAttribute("cases", find.of(me));
    model.addAttribute("enters", CaseRoles.enters(me));
    model.addAttribute("sees", CaseRoles.sees(me));
    model.addAttribute("files", CaseRoles.sees(me) ? files.latest() : List.of());
    if (!model.containsAttribute("lines")) {
      model.addAttribute("lines", Map.of());
    }
    return "cases/cases";
  }

  /** In the navigation of those who have to do with cases. */
  @Configuration(proxyBeanMethods = false)
  static class InNavigation {

    @Bean
    Place casesPlace() {
      return new Place(
          "/cases",
          "Cases",
          "Cases, what is in their files, and authority to track somebody.",
          30,
          Set.of(
              CaseRoles.INVESTIGATOR,
              CaseRoles.SUPERVISOR,
              CaseRoles.TECHNOLOGY_UNIT,
              CaseRoles.COMMANDER,
              CaseRoles.RECORDS,
              CaseRoles.AUDITOR,
              CaseRoles.CITY_ATTORNEY,
              CaseRoles.CHIEF));
    }
  }
}
