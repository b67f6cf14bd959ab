package platewarden.protection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import platewarden.law.Clause;
import platewarden.law.Refused;
import platewarden.platform.web.Page;
import platewarden.protection.FindStatus;
import platewarden.protection.NewDeletionRequest;
import platewarden.protection.ReceiveDeletionRequest;

/**
 * The pages for participants and who helps them. They work without a script, keep nothing in the
 * browser, and no address holds what was typed.
 */
@Page
@RequestMapping("/requests/deletion")
class DeletionPage {

  private static final Clause WARNING = Clause.of("13.04 subd. 2");

  private final ReceiveDeletionRequest receive;
  private final FindStatus find;
  private final OnePace pace;

  DeletionPage(ReceiveDeletionRequest receive, FindStatus find, OnePace pace) {
    this.receive = receive;
    this.find = find;
    this.pace = pace;
  }

  /** What was typed. */
  record Typed(@Nullable String number, @Nullable String plates, @Nullable String answer) {
    @Override
    public String toString() {
      return "Typed";
    }
  }

  /** A receipt and its secret. */
  record Shown(@Nullable String receipt, @Nullable String secret) {
    @Override
    public String toString() {
      return "Shown";
    }
  }

  @GetMapping
  String form(Model model) {
    return show(new Typed(null, null, null), model);
  }

  @PostMapping
  String send(@ModelAttribute("typed") Typed typed, Model model, HttpServletResponse response) {
    try {
      String plates = typed.plates() == null ? "" : typed.plates();
      model.addAttribute(
          "given",
          pace.answer(
              () ->
                  receive.receive(
                      new NewDeletionRequest(
                          "PROGRAM".equals(typed.answer()),
                          typed.number(),
                          Arrays.asList(plates.split("[\\r\\n,;]+", -1))))));
      return "protection/receipt";
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("refusals", refused.refusals());
      return show(typed, model);
    }
  }

  private static String show(Typed typed, Model model) {
    model.addAttribute("typed", typed);
    model.addAttribute("warning", WARNING.citation());
    return "protection/form";
  }

  @GetMapping("/status")
  String askStatus() {
    return "protection/status";
  }

  @PostMapping("/status")
  String status(@ModelAttribute("shown") Shown shown, Model model, HttpServletResponse response) {
    return answer(
        pace.answer(() -> find.status(text(shown.receipt()), text(shown.secret()))),
        model,
        response);
  }

  @PostMapping("/end")
  String end(@ModelAttribute("shown") Shown shown, Model model, HttpServletResponse response) {
    boolean stated = pace.answer(() -> find.stateEnd(text(shown.receipt()), text(shown.secret())));
    model.addAttribute("stated", stated);
    return answer(find.status(text(shown.receipt()), text(shown.secret())), model, response);
  }

  private static String answer(
      Optional<FindStatus.Status> status, Model model, HttpServletResponse response) {
    model.addAttribute("asked", true);
    model.addAttribute("status", status.orElse(null));
    if (status.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
    }
    return "protection/status";
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
