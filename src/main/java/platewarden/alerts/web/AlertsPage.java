package platewarden.alerts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import platewarden.alerts.Action;
import platewarden.alerts.AlertStatus;
import platewarden.alerts.AlertView;
import platewarden.alerts.FindAlerts;
import platewarden.alerts.Incident;
import platewarden.alerts.RecordAction;
import platewarden.alerts.RecordIncident;
import platewarden.alerts.ReviewAlerts;
import platewarden.alerts.VerifyAlert;
import platewarden.hotlist.Hotlist;
import platewarden.law.Refused;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.platform.web.Page;

/** The officer console: one alert large, verification before action, the others in a queue. */
@Page
@RequestMapping("/alerts")
class AlertsPage {

  /** What counts as this shift. */
  private static final Duration SHIFT = Duration.ofHours(12);

  /** Where a record is looked up, as the verification stores it. */
  private static final Map<String, String> SOURCES =
      Map.of(
          "computer",
          "Squad computer",
          "dispatch",
          "Dispatch, by radio",
          "records",
          "Records desk");

  private final FindAlerts alerts;
  private final VerifyAlert verify;
  private final RecordAction action;
  private final RecordIncident incident;
  private final ReviewAlerts review;
  private final Hotlist hotlist;
  private final Clock clock;

  AlertsPage(
      FindAlerts alerts,
      VerifyAlert verify,
      RecordAction action,
      RecordIncident incident,
      ReviewAlerts review,
      Hotlist hotlist,
      Clock clock) {
    this.alerts = alerts;
    this.verify = verify;
    this.action = action;
    this.incident = incident;
    this.review = review;
    this.hotlist = hotlist;
    this.clock = clock;
  }

  @GetMapping
  String console(Person me, Model model, HttpServletResponse response) {
    return show(shift(me, null), model, response, "alerts/console");
  }

  @GetMapping("/{id:[0-9a-f-]{36}}")
  String one(Person me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    return show(shift(me, id), model, response, "alerts/console");
  }

  /** The alert and the queue alone, for the script that swaps them. */
  @GetMapping("/fragment")
  String fragment(
      Person me,
      @RequestParam(required = false) @Nullable UUID at,
      Model model,
      HttpServletResponse response) {
    return show(shift(me, at), model, response, "alerts/parts :: swap");
  }

  @PostMapping("/{id:[0-9a-f-]{36}}/verification")
  String verify(
      Person me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String result,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable String note,
      Model model,
      HttpServletResponse response) {
    AlertStatus found =
        Arrays.stream(AlertStatus.values())
            .filter(status -> status != AlertStatus.NEW && status.name().equals(result))
            .findFirst()
            .orElse(null);
    String checked = source == null ? null : SOURCES.get(source);
    try {
      AlertView verified =
          verify
              .verify(me, id, new VerifyAlert.Found(found, checked, clock.instant(), blank(note)))
              .orElseThrow(AlertsPage::notThere);
      return verified.status() == AlertStatus.CONFIRMED
          ? "redirect:/alerts/" + id
          : "redirect:/alerts";
    } catch (Refused refused) {
      return again(refused, me, id, model, response);
    }
  }

  @PostMapping("/{id:[0-9a-f-]{36}}/action")
  String act(
      Person me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable String rmsReport,
      Model model,
      HttpServletResponse response) {
    try {
      AlertView unused =
          this.action
              .record(me, id, blank(action), blank(rmsReport))
              .orElseThrow(AlertsPage::notThere);
      return "redirect:/alerts/" + id;
    } catch (Refused refused) {
      return again(refused, me, id, model, response);
    }
  }

  @PostMapping("/{id:[0-9a-f-]{36}}/incidents")
  String incident(
      Person me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String occurredAt,
      @RequestParam(required = false) @Nullable String report,
      @RequestParam(required = false) @Nullable String outcome,
      Model model,
      HttpServletResponse response) {
    Incident.Kind what =
        Arrays.stream(Incident.Kind.values())
            .filter(each -> each.name().equals(kind))
            .findFirst()
            .orElse(null);
    try {
      Incident unused =
          incident
              .record(
                  me,
                  id,
                  new RecordIncident.Entered(
                      what, local(occurredAt), blank(report), blank(outcome)))
              .orElseThrow(AlertsPage::notThere);
      return "redirect:/alerts/" + id;
    } catch (Refused refused) {
      return again(refused, me, id, model, response);
    }
  }

  /**
   * What a browser's field for date and time gives, taken as Saint Paul's; null when it is none.
   */
  private static @Nullable Instant local(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank()
          ? null
          : LocalDateTime.parse(typed).atZone(Days.SAINT_PAUL).toInstant();
    } catch (DateTimeParseException notATime) {
      return null;
    }
  }

  /** The alert again, above it what was refused; who may not see it gets the page that says so. */
  private String again(
      Refused refused, Person me, UUID id, Model model, HttpServletResponse response) {
    if (refused.kind() == Refused.Kind.FORBIDDEN) {
      throw refused;
    }
    response.setStatus(
        refused.kind() == Refused.Kind.CONFLICT
            ? HttpStatus.CONFLICT.value()
            : HttpStatus.UNPROCESSABLE_ENTITY.value());
    model.addAttribute("refusals", refused.refusals());
    return show(shift(me, id), model, response, "alerts/console");
  }

  private Console shift(Person me, @Nullable UUID chosen) {
    List<AlertView> shift = alerts.find(me, clock.instant().minus(SHIFT), null);
    Console console = Console.of(shift, chosen);
    return chosen == null || console.large() != null
        ? console
        : console.showing(alerts.find(me, chosen).orElseThrow(AlertsPage::notThere));
  }

  private String show(Console console, Model model, HttpServletResponse response, String view) {
    AlertFace large = console.large();
    model.addAttribute("console", console);
    model.addAttribute("incidents", large == null ? List.of() : review.incidentsOf(large.id()));
    model.addAttribute("incidentKinds", Incident.Kind.values());
    model.addAttribute("sources", hotlist.sources());
    model.addAttribute("actions", Action.Kind.values());
    response.setHeader("Cache-Control", "no-store");
    return view;
  }

  private static @Nullable String blank(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
