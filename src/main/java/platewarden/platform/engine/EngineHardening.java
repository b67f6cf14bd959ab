package platewarden.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The engine's settings that are no matter of taste. They stand in code, after every other plugin,
 * so that no property loosens them; docs/decisions/0002-the-engine-is-behind-our-door.md says why.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineHardening extends AbstractProcessEnginePlugin {

  private final ApplicationContext context;

  EngineHardening(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    authorization(engine);
    expressionsAndScripts(engine);
    serialization(engine);
    history(engine);
    engine.setIdentityProviderSessionFactory(new IdentityOfTheSession.Factory());
    engine.setEnableXxeProcessing(false);
    engine.setDmnEnabled(false);
    engine.setCmmnEnabled(false);
    engine.setMetricsEnabled(false);
  }

  private static void authorization(ProcessEngineConfigurationImpl engine) {
    engine.setAuthorizationEnabled(true);
    engine.setAuthorizationCheckRevokes(
        ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_ALWAYS);
    // A candidate may work on the task and not hand it to somebody else.
    engine.setDefaultUserPermissionNameForTask(TaskPermissions.TASK_WORK.getName());
    // The default takes letters and digits only, and our groups have hyphens.
    engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9._@-]+");
  }

  private void expressionsAndScripts(ProcessEngineConfigurationImpl engine) {
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableExpressionsInStoredQueries(false);
    engine.setExpressionManager(new ScopedExpressions(context));
    engine.setCustomPreCommandInterceptorsTxRequired(
        first(engine.getCustomPreCommandInterceptorsTxRequired()));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(
        first(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    NoScripts none = new NoScripts();
    engine.setScriptFactory(none);
    engine.setScriptEngineResolver(none);
  }

  private static List<CommandInterceptor> first(@Nullable List<CommandInterceptor> others) {
    List<CommandInterceptor> interceptors = new ArrayList<>();
    interceptors.add(new RefuseQueryExpressions());
    if (others != null) {
      interceptors.addAll(others);
    }
    return interceptors;
  }

  /** A variable is an id, a date or a code; no object is made from one, of whatever class. */
  private static void serialization(ProcessEngineConfigurationImpl engine) {
    engine.setDefaultSerializationFormat("application/json");
    engine.setJavaSerializationFormatEnabled(false);
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setDeserializationAllowedClasses("java.lang.String");
    engine.setDeserializationAllowedPackages("platewarden.none");
  }

  /** Whole, and outliving the biennial audit: 30 months and what the audit itself takes. */
  private static void history(ProcessEngineConfigurationImpl engine) {
    engine.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
    engine.setEnforceHistoryTimeToLive(true);
    engine.setHistoryTimeToLive("P1095D");
    engine.setHistoryCleanupStrategy("removalTimeBased");
    engine.setHistoryCleanupBatchWindowStartTime("02:00");
    engine.setHistoryCleanupBatchWindowEndTime("04:00");
  }
}
