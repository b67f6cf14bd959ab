package platewarden.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import platewarden.intake.CollectionAnswer;
import platewarden.intake.MessageNotReadable;
import platewarden.intake.MessageNotReadable.Why;
import platewarden.intake.ReaderMessage;
import platewarden.intake.ReceiveMessages;
import platewarden.law.Refusal;
import platewarden.law.Refused;
import platewarden.readers.Reader;

/** {@code POST /ingest/{format}}: answers after the commit. */
@RestController
class IngestController {

  /** The largest message, in bytes. */
  static final int LARGEST = 16 * 1024 * 1024;

  private final ReceiveMessages receive;
  private final Clock clock;

  IngestController(ReceiveMessages receive, Clock clock) {
    this.receive = receive;
    this.clock = clock;
  }

  /** With the secret segment, the chain has already made the reader of it: it is not looked at. */
  @PostMapping(
      path = {"/ingest/{format}", "/ingest/{format}/k/{secret}"},
      consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> ingest(
      @PathVariable String format,
      @AuthenticationPrincipal Reader reader,
      HttpServletRequest request)
      throws IOException {
    if (!receive.formats().contains(format)) {
      return problem(
          ProblemDetail.forStatusAndDetail(
              HttpStatus.NOT_FOUND, "There is no adapter for this format"));
    }
    byte[] body = body(request);
    CollectionAnswer answer =
        receive.receive(new ReaderMessage(reader, format, clock.instant(), body));
    return ResponseEntity.ok(answer);
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > LARGEST) {
      throw tooLarge();
    }
    // A length that was not announced, or was announced wrongly, is found out while reading.
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw tooLarge();
    }
    return body;
  }

  private static MessageNotReadable tooLarge() {
    return new MessageNotReadable(Why.TOO_LARGE, "The message is larger than 16 MB");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notReadable(MessageNotReadable e) {
    HttpStatus status =
        switch (e.why()) {
          case MALFORMED -> HttpStatus.BAD_REQUEST;
          case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
        };
    return problem(ProblemDetail.forStatusAndDetail(status, e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refused e) {
    Refusal first = e.refusals().get(0);
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, first.reason());
    problem.setProperty("clause", first.clause().citation());
    problem.setProperty("rule", first.rule());
    problem.setProperty("refusals", e.refusals());
    return problem(problem);
  }

  // Not the address of the request, which may hold a reader's secret.
  private static ResponseEntity<ProblemDetail> problem(ProblemDetail problem) {
    problem.setInstance(URI.create("/ingest"));
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
