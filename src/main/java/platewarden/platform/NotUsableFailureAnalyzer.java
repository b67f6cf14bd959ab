package platewarden.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import platewarden.law.LawNotUsable;
import platewarden.platform.rules.RuleNotUsable;

/** Says in plain words why the law or a rule stopped the start, in place of a stack trace. */
final class NotUsableFailureAnalyzer extends AbstractFailureAnalyzer<RuntimeException> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, RuntimeException cause) {
    return cause instanceof LawNotUsable || cause instanceof RuleNotUsable
        ? new FailureAnalysis(
            cause.getMessage(), "Correct the file; nothing was started or changed.", cause)
        : null;
  }

  @Override
  protected Class<? extends RuntimeException> getCauseType() {
    return RuntimeException.class;
  }
}
