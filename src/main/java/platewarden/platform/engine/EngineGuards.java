package platewarden.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Registers what guards every process: declared variables only, notes outside the engine,
 * separation of duties, standard timers, and each step on the trail.
 */
@Component
public final class EngineGuards extends AbstractProcessEnginePlugin {

  /**
   * A store that does not answer for a moment is no incident; one that does not for six hours is.
   */
  static final String RETRIES = "PT10S,PT1M,PT10M,PT1H,PT6H";

  private final Supplier<Map<String, DeclaresProcess>> processes;
  private final StepTrail trail;

  /** Processes and recorders are looked up late: they stand on the engine that this configures. */
  @Autowired
  EngineGuards(ObjectProvider<DeclaresProcess> processes, ObjectProvider<RecordsSteps> recorders) {
    this(processes::stream, recorders::stream);
  }

  /** For an engine without a container. */
  EngineGuards(
      Supplier<Stream<DeclaresProcess>> processes, Supplier<Stream<RecordsSteps>> recorders) {
    this.processes =
        () -> processes.get().collect(Collectors.toMap(DeclaresProcess::key, Function.identity()));
    this.trail = new StepTrail(() -> recorders.get().toList());
  }

  /** Guards for an engine without a container. */
  public static EngineGuards of(List<DeclaresProcess> processes, List<RecordsSteps> recorders) {
    return new EngineGuards(processes::stream, recorders::stream);
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    SeparationOfDuties duties = new SeparationOfDuties(processes);
    configuration.setFailedJobRetryTimeCycle(RETRIES);
    // A refusal is an answer, and whoever asked has it; what breaks in a job is logged there.
    configuration.setEnableCmdExceptionLogging(false);
    configuration.setCustomHistoryEventHandlers(
        with(
            with(configuration.getCustomHistoryEventHandlers(), new VariableFence(processes)),
            new RecordIncidents(trail)));
    configuration.setCustomPostBPMNParseListeners(
        with(
            configuration.getCustomPostBPMNParseListeners(),
            new GuardSteps(duties, trail, processes)));
    configuration.setCommandCheckers(
        List.of(new TenantCommandChecker(), new DutyChecker(duties, trail)));
    configuration.setBpmnParseFactory(parser -> new StandardTimers(parser, trail));
  }

  private static <T> List<T> with(@Nullable List<T> some, T one) {
    List<T> all = some == null ? new ArrayList<>() : new ArrayList<>(some);
    all.add(one);
    return all;
  }
}
