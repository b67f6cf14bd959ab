package platewarden.protection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import platewarden.protection.QueueNotices;

/** Task_QueueUniformNotices. */
@Component("queueUniformNotices")
public final class QueueUniformNoticesStep implements JavaDelegate {

  private final QueueNotices useCase;

  /** Acts by this use case. */
  public QueueUniformNoticesStep(QueueNotices useCase) {
    this.useCase = useCase;
  }

  @Override
  public void execute(DelegateExecution execution) {
    useCase.queue(PrivateRequestProcess.requestId(execution));
  }
}
