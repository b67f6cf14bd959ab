package platewarden.preservation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import platewarden.law.Refused;
import platewarden.platform.web.Page;
import platewarden.preservation.AskHoldStatus;
import platewarden.preservation.CompleteRequest;
import platewarden.preservation.DescribeScope;
import platewarden.preservation.Element;
import platewarden.preservation.ReceiptGiven;
import platewarden.preservation.ReceivePreservationRequest;

/**
 * The form for whoever needs reads for a defense: no account, plain English, no script. An answer
 * is given directly, so that neither a plate nor a secret stands in an address.
 */
@Page
@RequestMapping("/requests/preservation")
class PreservationPage {

  private static final Map<String, String> FIELDS =
      Map.of(
          DescribeScope.PLATES, "plates",
          DescribeScope.PLACE, "place",
          DescribeScope.DATES, "from",
          DescribeScope.TEXTS, "ownWords",
          DescribeScope.NOTHING, "plates");

  private final ReceivePreservationRequest receive;
  private final CompleteRequest complete;
  private final AskHoldStatus status;
  private final LetterUpload letters;

  PreservationPage(
      ReceivePreservationRequest receive,
      CompleteRequest complete,
      AskHoldStatus status,
      LetterUpload letters) {
    this.receive = receive;
    this.complete = complete;
    this.status = status;
    this.letters = letters;
  }

  /** What the receipt page shows. */
  record Shown(
      String receipt,
      String secret,
      java.time.Instant inForceSince,
      String note,
      @Nullable String first,
      List<java.time.LocalDate> alreadyDestroyed) {}

  @GetMapping
  String form(Model model) {
    return show(PreservationForm.blank(), Map.of(), model);
  }

  @PostMapping
  String ask(
      @ModelAttribute("form") PreservationForm form,
      @RequestParam(name = "letter", required = false) @Nullable MultipartFile file,
      Model model,
      HttpServletResponse response) {
    Map<String, String> mistakes = form.mistakes();
    if (!mistakes.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return show(form, mistakes, model);
    }
    // A letter that cannot be taken does not keep the hold from being in force.
    LetterUpload.Taken taken = letters.take(file);
    Optional<List<Element>> again =
        form.receipt() == null || form.secret() == null
            ? Optional.empty()
            : complete.again(form.receipt(), form.secret(), form.request(), taken.letter());
    if (again.isPresent()) {
      return answer(form, again(form), again.get(), taken.fault(), model, response);
    }
    ReceiptGiven given;
    try {
      given = receive.receive(form.request(), taken.letter());
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      refused
          .refusals()
          .forEach(
              refusal ->
                  mistakes.merge(
                      FIELDS.getOrDefault(refusal.rule(), "plates"),
                      refusal.reason() + ". To do: " + refusal.remedy() + ".",
                      (one, other) -> one + " " + other));
      return show(form, mistakes, model);
    }
    Shown shown =
        new Shown(
            given.receipt(),
            given.statusSecret(),
            given.holdInForceSince(),
            given.signedReceipt(),
            given.first(),
            given.alreadyDestroyed());
    return answer(form, shown, given.missing(), taken.fault(), model, response);
  }

  private Shown again(PreservationForm form) {
    String receipt = String.valueOf(form.receipt());
    String secret = String.valueOf(form.secret());
    AskHoldStatus.Status now = status.status(receipt, secret).orElseThrow();
    return new Shown(
        receipt,
        secret,
        now.holdInForceSince(),
        now.signedReceipt(),
        now.first(),
        now.alreadyDestroyed());
  }

  private String answer(
      PreservationForm form,
      Shown shown,
      List<Element> missing,
      LetterUpload.@Nullable Fault fault,
      Model model,
      HttpServletResponse response) {
    model.addAttribute("shown", shown);
    Map<String, String> mistakes = new LinkedHashMap<>();
    missing.forEach(element -> mistakes.put(field(element), words(element)));
    if (fault != null) {
      mistakes.put("letter", letters.words(fault));
      response.setStatus(
          fault == LetterUpload.Fault.TOO_LARGE
              ? HttpStatus.PAYLOAD_TOO_LARGE.value()
              : HttpStatus.UNPROCESSABLE_ENTITY.value());
    } else {
      response.setStatus(HttpStatus.CREATED.value());
    }
    if (mistakes.isEmpty()) {
      model.addAttribute("form", form);
      return "preservation/receipt";
    }
    return show(form, mistakes, model);
  }

  private String show(PreservationForm form, Map<String, String> mistakes, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("mistakes", mistakes);
    model.addAttribute("megabytes", letters.megabytes());
    return "preservation/form";
  }

  private static String field(Element element) {
    return switch (element) {
      case WRITTEN, STATEMENT -> "statement";
      case CHARGE_PENDING -> "pending";
      case CASE_NUMBER -> "caseNumber";
      case REPRESENTATION -> "letter";
    };
  }

  private static String words(Element element) {
    return switch (element) {
      case WRITTEN, STATEMENT -> "Tick the statement, or write it in your own words below.";
      case CHARGE_PENDING -> "Tick that the charge or complaint is pending, if it is.";
      case CASE_NUMBER -> "Enter the case or complaint number, or bring it later.";
      case REPRESENTATION -> "Add your letter or certificate of representation, or bring it later.";
    };
  }
}
