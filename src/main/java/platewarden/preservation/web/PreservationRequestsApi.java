package platewarden.preservation.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import platewarden.preservation.AskHoldStatus;
import platewarden.preservation.AskHoldStatus.Status;
import platewarden.preservation.Attachment;
import platewarden.preservation.CompleteRequest;
import platewarden.preservation.Element;
import platewarden.preservation.ReceiptGiven;
import platewarden.preservation.ReceivePreservationRequest;
import platewarden.preservation.VerifyReceipt;
import platewarden.preservation.WithdrawPreservationRequest;

/** Requests to preserve data, without an account: the receipt and its secret are the key. */
@RestController
@RequestMapping("/api/preservation-requests")
class PreservationRequestsApi {

  static final String SECRET = "X-Status-Secret";

  private final ReceivePreservationRequest receive;
  private final AskHoldStatus status;
  private final CompleteRequest complete;
  private final WithdrawPreservationRequest withdraw;
  private final VerifyReceipt verify;
  private final LetterUpload letters;
  private final ObjectMapper mapper;

  PreservationRequestsApi(
      ReceivePreservationRequest receive,
      AskHoldStatus status,
      CompleteRequest complete,
      WithdrawPreservationRequest withdraw,
      VerifyReceipt verify,
      LetterUpload letters,
      ObjectMapper mapper) {
    this.receive = receive;
    this.status = status;
    this.complete = complete;
    this.withdraw = withdraw;
    this.verify = verify;
    this.letters = letters;
    this.mapper = mapper;
  }

  /** What is missing, and what a letter would ask for. */
  record Missing(Element element, String asked) {}

  /** The answer to a request. */
  record Answer(
      String receipt,
      String statusSecret,
      java.time.Instant holdInForceSince,
      String signature,
      String signedReceipt,
      String request,
      @Nullable String sameAs,
      List<Missing> missing,
      List<java.time.LocalDate> alreadyDestroyed) {

    static Answer of(ReceiptGiven given) {
      return new Answer(
          given.receipt(),
          given.statusSecret(),
          given.holdInForceSince(),
          given.signature(),
          given.signedReceipt(),
          given.request(),
          given.first(),
          given.missing().stream().map(it -> new Missing(it, it.asked())).toList(),
          given.alreadyDestroyed());
    }
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Answer> ask(@RequestBody JsonNode body) {
    RequestJson json = new RequestJson(body);
    byte[] letter = json.letter();
    return answer(receive.receive(json.request(), letter == null ? null : taken(letter)));
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Answer> askWithFile(MultipartHttpServletRequest parts) {
    RequestJson json = new RequestJson(json(parts));
    return answer(receive.receive(json.request(), taken(parts)));
  }

  private static ResponseEntity<Answer> answer(ReceiptGiven given) {
    return ResponseEntity.created(URI.create("/api/preservation-requests/" + given.receipt()))
        .body(Answer.of(given));
  }

  @GetMapping("/{receipt}")
  Status status(@PathVariable String receipt, @RequestHeader(SECRET) String secret) {
    return found(() -> status.status(receipt, secret));
  }

  @GetMapping(path = "/{receipt}/receipt", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] pdf(@PathVariable String receipt, @RequestHeader(SECRET) String secret) {
    return found(() -> status.receipt(receipt, secret));
  }

  @GetMapping(path = "/{receipt}/letters/{letter}", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] letter(
      @PathVariable String receipt,
      @PathVariable UUID letter,
      @RequestHeader(SECRET) String secret) {
    return found(() -> status.letter(receipt, secret, letter));
  }

  @PostMapping(path = "/{receipt}/completion", consumes = MediaType.APPLICATION_JSON_VALUE)
  Status complete(
      @PathVariable String receipt,
      @RequestHeader(SECRET) String secret,
      @RequestBody JsonNode body) {
    RequestJson json = new RequestJson(body);
    byte[] letter = json.letter();
    found(
        () ->
            complete.complete(
                receipt, secret, json.addition(), letter == null ? null : taken(letter)));
    return found(() -> status.status(receipt, secret));
  }

  @PostMapping(path = "/{receipt}/completion", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Status completeWithFile(
      @PathVariable String receipt,
      @RequestHeader(SECRET) String secret,
      MultipartHttpServletRequest parts) {
    RequestJson json = new RequestJson(json(parts));
    found(() -> complete.complete(receipt, secret, json.addition(), taken(parts)));
    return found(() -> status.status(receipt, secret));
  }

  /** Recorded at once; nothing is released before the city attorney approves. */
  @PostMapping("/{receipt}/withdrawal")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Status withdraw(@PathVariable String receipt, @RequestHeader(SECRET) String secret) {
    found(() -> withdraw.withdraw(receipt, secret));
    return found(() -> status.status(receipt, secret));
  }

  /** Whether a receipt is ours and unchanged; offline, {@code verify-note} says the same. */
  @PostMapping(path = "/verification", consumes = MediaType.TEXT_PLAIN_VALUE)
  Map<String, Object> verify(@RequestBody String note) {
    return verify
        .verify(note)
        .map(
            genuine ->
                Map.<String, Object>of(
                    "genuine", true, "receipt", genuine.receipt(), "text", genuine.text()))
        .orElse(Map.of("genuine", false));
  }

  private static <T> T found(Supplier<Optional<T>> look) {
    return look.get().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private @Nullable Attachment taken(MultipartHttpServletRequest parts) {
    MultipartFile file = parts.getFile("representationAttachment");
    return lawful(letters.take(file));
  }

  private Attachment taken(byte[] bytes) {
    return java.util.Objects.requireNonNull(lawful(letters.take(bytes)));
  }

  private @Nullable Attachment lawful(LetterUpload.Taken taken) {
    if (taken.fault() != null) {
      throw new ResponseStatusException(
          taken.fault() == LetterUpload.Fault.TOO_LARGE
              ? HttpStatus.PAYLOAD_TOO_LARGE
              : HttpStatus.UNPROCESSABLE_ENTITY,
          letters.words(taken.fault())
              + " No hold is in force by this. Send the request without it, and bring it later.");
    }
    return taken.letter();
  }

  /** A part {@code request} with the JSON, or the fields themselves. */
  private JsonNode json(MultipartHttpServletRequest parts) {
    try {
      MultipartFile asFile = parts.getFile("request");
      String asField = parts.getParameter("request");
      if (asFile != null) {
        return mapper.readTree(new String(asFile.getBytes(), StandardCharsets.UTF_8));
      }
      if (asField != null) {
        return mapper.readTree(asField);
      }
    } catch (JsonProcessingException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The part request is not JSON.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ObjectNode fields = mapper.createObjectNode();
    parts
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (name.equals("plates") || name.equals("readers")) {
                for (String value : values) {
                  value.lines().forEach(line -> fields.withArray("/" + name).add(line));
                }
              } else if (name.equals("chargePending")) {
                fields.put(name, Boolean.parseBoolean(values[0]));
              } else {
                fields.put(name, values[0]);
              }
            });
    return fields;
  }
}
