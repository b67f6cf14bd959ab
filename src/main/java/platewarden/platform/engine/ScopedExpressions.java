package platewarden.platform.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates an expression only inside a process. The engine evaluates without one in a single case:
 * when a query brings an expression, from wherever it came and however deep it lies
 * (CVE-2026-109432). So the exploit ends here even if it gets past {@link RefuseQueryExpressions}.
 */
final class ScopedExpressions extends SpringExpressionManager {

  ScopedExpressions(ApplicationContext context) {
    super(context, null);
  }

  @Override
  public Expression createExpression(String text) {
    ensureInitialized();
    return new Scoped(createValueExpression(text), text);
  }

  private final class Scoped extends JuelExpression {

    Scoped(ValueExpression expression, String text) {
      super(expression, ScopedExpressions.this, text);
    }

    @Override
    public Object getValue(
        @Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
      if (scope == null && !isLiteralText()) {
        throw new BadUserRequestException(RefuseQueryExpressions.REFUSAL);
      }
      return super.getValue(scope, execution);
    }
  }
}
