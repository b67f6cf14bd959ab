package platewarden.oversight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import platewarden.law.Refused;
import platewarden.oversight.RegisterForOversight;
import platewarden.oversight.Shifts;
import platewarden.platform.Person;
import platewarden.platform.web.Page;
import platewarden.platform.web.Place;

/** Weekly shifts of staff, entered by supervisors: searches outside of them are looked at. */
@Page
@RequestMapping("/oversight/shifts")
class ShiftsPage {

  private final RegisterForOversight register;
  private final Shifts shifts;

  ShiftsPage(RegisterForOversight register, Shifts shifts) {
    this.register = register;
    this.shifts = shifts;
  }

  @GetMapping
  String list(Model model) {
    Map<String, List<Shifts.Shift>> known =
        shifts.all().stream()
            .collect(
                Collectors.groupingBy(Shifts.Shift::username, TreeMap::new, Collectors.toList()));
    model.addAttribute("known", known);
    model.addAttribute("days", DayOfWeek.values());
    return "oversight/shifts";
  }

  /**
   * Replaces an account's week.
   *
   * @param starts one for each day from Monday on, blank for a day off
   * @param ends likewise
   */
  @PostMapping
  String replace(
      Person me,
      @RequestParam(defaultValue = "") String username,
      @RequestParam List<String> starts,
      @RequestParam List<String> ends,
      Model model,
      HttpServletResponse response) {
    try {
      register.shifts(me, username.strip(), week(username.strip(), starts, ends));
      return "redirect:/oversight/shifts?entered";
    } catch (DateTimeException | IllegalArgumentException mistaken) {
      model.addAttribute("mistaken", true);
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      return list(model);
    } catch (Refused refused) {
      if (refused.kind() == Refused.Kind.FORBIDDEN) {
        throw refused;
      }
      model.addAttribute("refusals", refused.refusals());
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return list(model);
    }
  }

  private static List<Shifts.Shift> week(String username, List<String> starts, List<String> ends) {
    List<Shifts.Shift> week = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      LocalTime from = time(starts, day);
      LocalTime to = time(ends, day);
      if ((from == null) != (to == null)) {
        throw new IllegalArgumentException("A shift has a start and an end");
      }
      if (from != null && to != null) {
        week.add(new Shifts.Shift(username, day, from, to));
      }
    }
    return week;
  }

  private static @Nullable LocalTime time(List<String> times, DayOfWeek day) {
    int place = day.getValue() - 1;
    String text = place < times.size() ? times.get(place).strip() : "";
    return text.isEmpty() ? null : LocalTime.parse(text);
  }

  /** In the navigation of those who enter them. */
  @Configuration(proxyBeanMethods = false)
  static class InNavigation {

    @Bean
    Place shiftsPlace() {
      return new Place(
          "/oversight/shifts",
          "Shifts",
          "When people are on duty; searches outside of it are looked at.",
          45,
          Set.of("supervisor", "technology-unit-commander"));
    }
  }
}
