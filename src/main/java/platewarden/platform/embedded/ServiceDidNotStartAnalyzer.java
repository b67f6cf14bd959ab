package platewarden.platform.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do instead of printing a stack trace. */
class ServiceDidNotStartAnalyzer extends AbstractFailureAnalyzer<ServiceDidNotStart> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, ServiceDidNotStart cause) {
    return new FailureAnalysis(cause.getMessage(), null, cause);
  }
}
