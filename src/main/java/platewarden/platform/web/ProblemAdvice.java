package platewarden.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import platewarden.law.Refused;
import platewarden.platform.Unavailable;

/**
 * Says what was not done, as {@code application/problem+json}. A module with an exception of its
 * own may have its own advice; this one comes last.
 */
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final String MALFORMED = "Malformed";

  private final SecureRandom random = new SecureRandom();

  @ExceptionHandler(Refused.class)
  ResponseEntity<ProblemDetail> refused(Refused refused) {
    ProblemDetail problem = Problems.of(refused);
    return ResponseEntity.of(problem).build();
  }

  /** The chains answer these, the same for a closed address and for a closed method. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void security(RuntimeException refusal) {
    throw refusal;
  }

  @ExceptionHandler({
    TransientDataAccessException.class,
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  ResponseEntity<ProblemDetail> recordNotReached(RuntimeException cause) {
    LOG.warn("The record cannot be reached: {}", cause.getClass().getName());
    return notNow(new Unavailable() {});
  }

  /** What nobody foresaw: an id to look for in the log, and nothing of what happened. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> unforeseen(Exception cause) {
    if (cause instanceof Unavailable unavailable) {
      return notNow(unavailable);
    }
    String incident = incident();
    LOG.error("Incident {}: {}", incident, WithoutWords.of(cause));
    ProblemDetail problem =
        Problems.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something is broken",
            "Nothing was done. Name the incident to whoever runs the system.");
    problem.setProperty("incident", incident);
    return ResponseEntity.of(problem).build();
  }

  private static ResponseEntity<ProblemDetail> notNow(Unavailable unavailable) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(unavailable.retryAfter().toSeconds()))
        .body(
            Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Not now",
                "A part that is needed for this does not answer. Ask again later."));
  }

  private String incident() {
    byte[] id = new byte[6];
    random.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String place =
        Optional.ofNullable(unreadable.getMostSpecificCause())
            .filter(JsonProcessingException.class::isInstance)
            .map(cause -> ((JsonProcessingException) cause).getLocation())
            .map(at -> " Line " + at.getLineNr() + ", column " + at.getColumnNr() + ".")
            .orElse("");
    return answer(
        unreadable, "The body cannot be read as what this address takes." + place, status, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException mismatch,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String name =
        mismatch instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : mismatch.getPropertyName();
    return answer(mismatch, "The parameter " + name + " is not of its kind.", status, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String fields =
        String.join(
            "; ", invalid.getFieldErrors().stream().map(ProblemAdvice::words).distinct().toList());
    return answer(
        invalid, fields.isEmpty() ? "The body is not valid." : fields + ".", status, request);
  }

  /** The message is the constraint's own; it never holds the value. */
  private static String words(FieldError error) {
    return error.isBindingFailure()
        ? error.getField() + " is not of its kind"
        : error.getField() + " " + error.getDefaultMessage();
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String names =
        String.join(
            ", ",
            invalid.getParameterValidationResults().stream()
                .map(result -> result.getMethodParameter().getParameterName())
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList());
    return answer(invalid, "Not valid: " + names + ".", status, request);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> notMultipart(MultipartException broken, WebRequest request) {
    return answer(broken, "The parts of the body cannot be read.", HttpStatus.BAD_REQUEST, request);
  }

  /**
   * The reason of a status is the programmer's own text; that of everything else is not repeated.
   */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception cause,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Object said = body;
    if (cause instanceof ResponseStatusException chosen) {
      String reason = chosen.getReason();
      said = Problems.of(status, title(status), reason == null ? title(status) : reason);
    } else if (said instanceof ProblemDetail || said == null) {
      said = Problems.of(status, title(status), plain(status));
    }
    return super.handleExceptionInternal(cause, said, headers, status, request);
  }

  private @Nullable ResponseEntity<Object> answer(
      Exception cause, String detail, HttpStatusCode status, WebRequest request) {
    return super.handleExceptionInternal(
        cause, Problems.of(status, MALFORMED, detail), new HttpHeaders(), status, request);
  }

  static String title(HttpStatusCode status) {
    HttpStatus known = HttpStatus.resolve(status.value());
    return known == HttpStatus.BAD_REQUEST || known == null ? MALFORMED : known.getReasonPhrase();
  }

  static String plain(HttpStatusCode status) {
    return switch (status.value()) {
      case 400 -> "The request cannot be understood.";
      case 401 -> "Nobody is signed in.";
      case 403 -> "This is not allowed.";
      case 404 -> "Nothing is here, or nothing that is for you to see.";
      case 405 -> "This address does not take that method.";
      case 406 -> "This address cannot answer in a form that was asked for.";
      case 413 -> "The body is too large.";
      case 415 -> "This address does not take that type of content.";
      case 429, 503 -> "Not now. Ask again later.";
      default ->
          status.is4xxClientError()
              ? "The request cannot be answered."
              : "Something in the system is broken. Nothing was done.";
    };
  }
}
