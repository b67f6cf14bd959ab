package platewarden.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import platewarden.law.LawNotUsable;
import platewarden.platform.rules.RuleNotUsable;

/** Says in plain words why the law or a rule stopped the start, in place of a stack trace. */
final class NotUsableFailureAnalyzer implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof LawNotUsable || cause instanceof RuleNotUsable) {
        return new FailureAnalysis(
            cause.getMessage(), "Correct the file and start again.", failure);
      }
    }
    return null;
  }
}
