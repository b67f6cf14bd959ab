package platewarden.preservation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import platewarden.platform.web.Page;
import platewarden.preservation.AskHoldStatus;
import platewarden.preservation.CompleteRequest;
import platewarden.preservation.VerifyReceipt;
import platewarden.preservation.WithdrawPreservationRequest;

/**
 * How a hold stands, its letters, what is missing, and withdrawal; and whether a receipt is ours.
 * Receipt and secret come by form, never in an address.
 */
@Page
@RequestMapping("/requests/preservation")
class HoldStatusPage {

  private final AskHoldStatus status;
  private final CompleteRequest complete;
  private final WithdrawPreservationRequest withdraw;
  private final VerifyReceipt verify;
  private final LetterUpload letters;

  HoldStatusPage(
      AskHoldStatus status,
      CompleteRequest complete,
      WithdrawPreservationRequest withdraw,
      VerifyReceipt verify,
      LetterUpload letters) {
    this.status = status;
    this.complete = complete;
    this.withdraw = withdraw;
    this.verify = verify;
    this.letters = letters;
  }

  @GetMapping("/status")
  String ask() {
    return "preservation/status";
  }

  @PostMapping("/status")
  String status(
      @RequestParam String receipt,
      @RequestParam String secret,
      Model model,
      HttpServletResponse response) {
    Optional<AskHoldStatus.Status> found = status.status(receipt.strip(), secret);
    model.addAttribute("receipt", receipt.strip());
    if (found.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      model.addAttribute("unknown", true);
      return "preservation/status";
    }
    model.addAttribute("status", found.get());
    model.addAttribute("secret", secret);
    model.addAttribute("megabytes", letters.megabytes());
    return "preservation/status";
  }

  /** A letter as PDF; without one, the receipt. */
  @PostMapping("/letter")
  ResponseEntity<byte[]> letter(
      @RequestParam String receipt,
      @RequestParam String secret,
      @RequestParam(required = false) @Nullable UUID letter) {
    byte[] pdf =
        (letter == null ? status.receipt(receipt, secret) : status.letter(receipt, secret, letter))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(receipt + ".pdf").build().toString())
        .body(pdf);
  }

  @PostMapping("/completion")
  String complete(
      @RequestParam String receipt,
      @RequestParam String secret,
      @RequestParam(required = false) @Nullable String caseNumber,
      @RequestParam(required = false) @Nullable String pending,
      @RequestParam(required = false) @Nullable String statement,
      @RequestParam(name = "letter", required = false) @Nullable MultipartFile file,
      Model model,
      HttpServletResponse response) {
    LetterUpload.Taken taken = letters.take(file);
    complete.complete(
        receipt,
        secret,
        new CompleteRequest.Addition(
            null,
            null,
            null,
            caseNumber,
            null,
            pending == null ? null : true,
            statement == null ? null : PreservationForm.STATEMENT),
        taken.letter());
    if (taken.fault() != null) {
      response.setStatus(
          taken.fault() == LetterUpload.Fault.TOO_LARGE
              ? HttpStatus.PAYLOAD_TOO_LARGE.value()
              : HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("fault", letters.words(taken.fault()));
    } else {
      model.addAttribute("said", "We have received what you added.");
    }
    return status(receipt, secret, model, response);
  }

  @PostMapping("/withdrawal")
  String withdraw(
      @RequestParam String receipt,
      @RequestParam String secret,
      Model model,
      HttpServletResponse response) {
    withdraw.withdraw(receipt, secret);
    return status(receipt, secret, model, response);
  }

  @GetMapping("/verification")
  String check() {
    return "preservation/verification";
  }

  @PostMapping("/verification")
  String verify(@RequestParam String note, Model model) {
    model.addAttribute("note", note);
    model.addAttribute("checked", true);
    model.addAttribute("genuine", verify.verify(note).orElse(null));
    return "preservation/verification";
  }
}
