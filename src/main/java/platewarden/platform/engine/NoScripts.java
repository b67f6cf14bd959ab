package platewarden.platform.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.jspecify.annotations.Nullable;

/**
 * No model runs a script: the parser asks here for every script it meets, in a task, a listener, a
 * condition or a mapping, and so the model does not deploy. Nor is there an engine to run one.
 */
final class NoScripts extends ScriptFactory implements ScriptEngineResolver {

  @Override
  public ExecutableScript createScriptFromResource(String language, String resource) {
    throw refusal();
  }

  @Override
  public ExecutableScript createScriptFromResource(String language, Expression resource) {
    throw refusal();
  }

  @Override
  public ExecutableScript createScriptFromSource(String language, String source) {
    throw refusal();
  }

  @Override
  public ExecutableScript createScriptFromSource(String language, Expression source) {
    throw refusal();
  }

  @Override
  public @Nullable ScriptEngineManager getScriptEngineManager() {
    return null;
  }

  @Override
  public void addScriptEngineFactory(ScriptEngineFactory factory) {
    throw refusal();
  }

  @Override
  public @Nullable ScriptEngine getScriptEngine(String language, boolean fromCache) {
    throw refusal();
  }

  private static ProcessEngineException refusal() {
    return new ProcessEngineException("A model holds no scripts: rules decide and code acts");
  }
}
