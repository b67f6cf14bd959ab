package platewarden.protection.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import platewarden.protection.NewDeletionRequest;
import platewarden.protection.ProtectionRequest;
import platewarden.protection.ProtectionRequest.State;

/**
 * A request that ends in the middle at every call of a store there is, with what was done outside
 * the engine's transaction left as it is: it is carried on, and there is one certificate.
 */
@DisplayName("13.824 subd. 3(c)")
class PrivateRequestCrashTest {

  private static final int READS = Integer.getInteger("platewarden.crash.reads", 11);
  private static final int FEWEST_POINTS = READS + 15;

  private final PrivateRequestOnEngine at = new PrivateRequestOnEngine();

  @Test
  void wherever_it_ends_it_is_carried_on_to_one_certificate() {
    int point = 1;
    for (boolean crashed = true; crashed; point++) {
      crashed = once(point);
    }
    at.close();

    assertThat(point).isGreaterThan(FEWEST_POINTS);
  }

  private boolean once(int point) {
    String plate = "SAFE" + point;
    for (int i = 0; i < READS; i++) {
      at.records.reads.read(plate);
    }
    at.records.reads.candidate(plate);
    at.records.receive.receive(new NewDeletionRequest(true, "SAH" + point, List.of(plate)));
    UUID id = request(plate).id();

    at.records.crash.at(point);
    for (int minute = 0; minute < 20 && request(plate).state() != State.PROTECTED; minute++) {
      pass();
      check(id);
    }
    for (int minute = 0; minute < 20 && request(plate).letters().size() < 2; minute++) {
      pass();
    }
    boolean crashed = !at.records.crash.ahead();
    at.records.crash.at(0);

    assertThat(request(plate).state()).as("point %d", point).isEqualTo(State.PROTECTED);
    assertThat(request(plate).certificates()).as("point %d", point).hasSize(1);
    assertThat(at.records.reads.find(List.of(plate))).as("point %d", point).isEmpty();
    assertThat(at.records.reads.destructions).isEqualTo((READS + 1L) * point);
    return crashed;
  }

  private void check(UUID id) {
    Task task =
        at.engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(id.toString())
            .taskDefinitionKey(PrivateRequestProcess.Tasks.CHECK_DOCUMENT)
            .singleResult();
    if (task == null) {
      return;
    }
    Map<String, Object> form =
        Map.of("method", "CARD", "checkedOn", "2026-11-23", "identityDecision", "VERIFIED");
    try {
      at.as(
          PrivateRequestOnEngine.DESK,
          () -> {
            if (task.getAssignee() == null) {
              at.engine.getTaskService().claim(task.getId(), "privacy");
            }
            at.engine.getFormService().submitTaskForm(task.getId(), new HashMap<>(form));
          });
    } catch (RuntimeException killed) {
      assertThat(killed).isNotInstanceOf(AssertionError.class);
    }
    at.run();
  }

  private void pass() {
    at.at(at.records.now.plus(Duration.ofSeconds(61)));
    at.run();
  }

  private ProtectionRequest request(String plate) {
    return at.records.file.all().stream()
        .filter(request -> request.plates().contains(plate))
        .findFirst()
        .orElseThrow();
  }
}
