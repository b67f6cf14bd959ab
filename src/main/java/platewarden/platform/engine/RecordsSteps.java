package platewarden.platform.engine;

import platewarden.law.Refused;

/** Writes what happens in processes to the data audit trail (13.824 subd. 7(c)). */
public interface RecordsSteps {

  /** Records in the engine's transaction. */
  void record(StepEvent event);

  /** Records that a step was refused. The engine's transaction is rolled back; this one is not. */
  void refused(StepEvent event, Refused why);
}
