package platewarden.sharing.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.sharing.BuildPackage;

/** Task_BuildPackage. */
@Component("buildSharingPackage")
public final class BuildSharingPackageStep implements JavaDelegate {

  private final BuildPackage build;

  /** Acts by this use case. */
  public BuildSharingPackageStep(BuildPackage build) {
    this.build = build;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (!build.build(SharingRequestProcess.shareId(execution))) {
      throw new BpmnError(SharingRequestProcess.Errors.NOTHING_LEFT);
    }
  }
}
