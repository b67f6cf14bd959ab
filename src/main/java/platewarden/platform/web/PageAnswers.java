package platewarden.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import platewarden.law.Refused;
import platewarden.platform.Unavailable;

/** What a page says when it was not done. Nothing that was typed goes into the log. */
@ControllerAdvice(annotations = Page.class)
class PageAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(PageAnswers.class);

  private final PageFrame frame;

  PageAnswers(PageFrame frame) {
    this.frame = frame;
  }

  /** The page names each clause and what would make it lawful. */
  @ExceptionHandler(Refused.class)
  ModelAndView refused(Refused refused, HttpServletRequest request) {
    HttpStatus status =
        switch (refused.kind()) {
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
          case INCOMPLETE -> HttpStatus.UNPROCESSABLE_ENTITY;
          case CONFLICT -> HttpStatus.CONFLICT;
        };
    return page("denied", status, request)
        .addObject("refusals", refused.refusals())
        .addObject("kind", refused.kind());
  }

  /** The chains answer these. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void security(RuntimeException refusal) {
    throw refusal;
  }

  @ExceptionHandler(Exception.class)
  ModelAndView unforeseen(Exception cause, HttpServletRequest request) {
    HttpStatusCode status = status(cause);
    if (status.value() == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
      LOG.error("A page failed: {}", WithoutWords.of(cause));
    }
    return page("error", status, request).addObject("status", status.value());
  }

  private static HttpStatusCode status(Exception cause) {
    if (cause instanceof ErrorResponse response) {
      return response.getStatusCode();
    }
    if (cause instanceof MethodArgumentTypeMismatchException) {
      return HttpStatus.NOT_FOUND;
    }
    return cause instanceof Unavailable
        ? HttpStatus.SERVICE_UNAVAILABLE
        : HttpStatus.INTERNAL_SERVER_ERROR;
  }

  private ModelAndView page(String view, HttpStatusCode status, HttpServletRequest request) {
    ModelAndView page = new ModelAndView(view);
    page.setStatus(status);
    page.addObject("frame", frame.frame(request));
    return page;
  }
}
