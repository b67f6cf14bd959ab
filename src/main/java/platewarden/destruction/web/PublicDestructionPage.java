package platewarden.destruction.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import platewarden.destruction.Certificate;
import platewarden.destruction.FindCertificates;
import platewarden.destruction.VerifyCertificate;
import platewarden.destruction.VerifyCertificate.Checked;
import platewarden.destruction.VerifyCertificate.Verdict;
import platewarden.law.Law;
import platewarden.law.Retention;
import platewarden.platform.web.Page;

/**
 * {@code /public/destruction}: how data is destroyed, the certificates of days, and their check,
 * for anybody and without scripts. Certificates of single reads are not here.
 */
@Page
@RequestMapping("/public/destruction")
class PublicDestructionPage {

  private static final int SHOWN = 60;
  private static final int LONGEST = 64 * 1024;
  private static final Checked NONE = new Checked(Verdict.NOT_A_CERTIFICATE, null, -1, 0);

  private final FindCertificates certificates;
  private final VerifyCertificate verify;
  private final Law law;

  PublicDestructionPage(FindCertificates certificates, VerifyCertificate verify, Law law) {
    this.certificates = certificates;
    this.verify = verify;
    this.law = law;
  }

  /**
   * A day in the list.
   *
   * @param age of its earliest read when the day was certified
   * @param late whether that was more than the law allows
   */
  record Gone(UUID id, LocalDate day, Instant destroyed, long reads, String age, boolean late) {}

  /** The page; with a number, the check of that certificate. */
  @Hidden
  @GetMapping
  String page(@RequestParam(required = false) @Nullable String number, Model model) {
    if (number != null && !number.isBlank()) {
      Checked checked = id(number).flatMap(verify::check).orElse(null);
      model.addAttribute("unknown", checked == null);
      model.addAttribute("checked", checked);
    }
    model.addAttribute("number", number == null ? "" : number.strip());
    model.addAttribute("note", "");
    return show(model);
  }

  /** Checks a certificate that somebody has; the file goes before the text. */
  @Hidden
  @PostMapping("/verification")
  String verify(
      @RequestParam(defaultValue = "") String note,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model,
      HttpServletResponse response)
      throws IOException {
    String uploaded = file == null || file.isEmpty() ? null : text(file);
    String text = uploaded == null ? note : uploaded;
    Checked checked = text.length() > LONGEST ? NONE : verify.check(text);
    model.addAttribute("checked", checked);
    model.addAttribute("unknown", false);
    model.addAttribute("number", "");
    model.addAttribute("note", uploaded == null && note.length() <= LONGEST ? note : "");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return show(model);
  }

  /** What is larger than any certificate is not read. */
  private static String text(MultipartFile file) throws IOException {
    return file.getSize() > LONGEST ? "" : new String(file.getBytes(), StandardCharsets.UTF_8);
  }

  /** A certificate as text, to be kept and checked without us. */
  @GetMapping(path = "/{id}", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  @ResponseBody
  ResponseEntity<String> one(@PathVariable UUID id) {
    Certificate one =
        certificates.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("destruction-" + one.day() + ".txt")
                .build()
                .toString())
        .body(one.note());
  }

  private String show(Model model) {
    List<Certificate> all = certificates.all();
    model.addAttribute("total", all.size());
    model.addAttribute("days", all.stream().limit(SHOWN).map(this::gone).toList());
    return "public/destruction";
  }

  private Gone gone(Certificate one) {
    Retention retention = law.retention(one.day());
    // A day is due a margin before its earliest read reaches the limit.
    Duration age =
        retention
            .limit()
            .minus(retention.margin())
            .plus(Duration.between(one.dueAt(), one.certifiedAt()));
    return new Gone(
        one.id(),
        one.day(),
        one.certifiedAt(),
        one.reads(),
        age.toDays() + " days " + age.toHoursPart() + " h",
        age.compareTo(retention.limit()) > 0);
  }

  private static Optional<UUID> id(String number) {
    try {
      return Optional.of(UUID.fromString(number.strip()));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
