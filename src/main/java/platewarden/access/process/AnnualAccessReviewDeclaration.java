package platewarden.access.process;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import platewarden.access.AccessReviews;
import platewarden.access.DecideOnReview;
import platewarden.platform.engine.DeclaresProcess;
import platewarden.platform.engine.FormAnswer;
import platewarden.platform.engine.RecordParties;
import platewarden.platform.engine.VariableKind;

/** What the engine's guards ask about an annual review. */
@Component
public final class AnnualAccessReviewDeclaration implements DeclaresProcess {

  private final AccessReviews reviews;
  private final DecideOnReview decide;
  private final ObjectProvider<TaskService> tasks;

  /** Answers from this file; the engine is asked which list a task is for, once it runs. */
  public AnnualAccessReviewDeclaration(
      AccessReviews reviews, DecideOnReview decide, ObjectProvider<TaskService> tasks) {
    this.reviews = reviews;
    this.decide = decide;
    this.tasks = tasks;
  }

  @Override
  public String key() {
    return AnnualAccessReviewProcess.KEY;
  }

  @Override
  public Map<String, VariableKind> variables() {
    return AnnualAccessReviewProcess.VARIABLES;
  }

  /** The list is about many; each line is held to it by itself. */
  @Override
  public Optional<RecordParties> parties(String businessKey) {
    return reviews
        .find(UUID.fromString(businessKey))
        .map(review -> new RecordParties("system", Set.of()));
  }

  @Override
  public void decided(FormAnswer given) {
    UUID id = UUID.fromString(given.businessKey());
    switch (given.step()) {
      case AnnualAccessReviewProcess.Tasks.UNIT,
          AnnualAccessReviewProcess.Tasks.OWN,
          AnnualAccessReviewProcess.Tasks.OUTSIDE ->
          decide.finish(given.by(), id, unit(given), ticked(given, "unitDone"));
      case AnnualAccessReviewProcess.Tasks.SIGN ->
          decide.sign(given.by(), id, ticked(given, "signed"));
      default -> throw new IllegalStateException(given.step() + " has no decision");
    }
  }

  private UUID unit(FormAnswer given) {
    Object unit = tasks.getObject().getVariable(given.taskId(), AnnualAccessReviewProcess.UNIT_ID);
    return UUID.fromString((String) Objects.requireNonNull(unit));
  }

  private static boolean ticked(FormAnswer given, String box) {
    return Boolean.TRUE.equals(given.values().get(box));
  }
}
