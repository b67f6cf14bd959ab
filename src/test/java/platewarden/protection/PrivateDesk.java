package platewarden.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import platewarden.alerts.OverHttp;
import platewarden.platform.Days;
import platewarden.platform.Person;
import platewarden.protection.ProtectionRequest.State;

/** What tests of the whole application do as participant, privacy desk and investigator. */
final class PrivateDesk {

  static final Person DESK = new Person("privacy", Set.of("privacy-desk"));
  static final Person ATTORNEY = new Person("attorney", Set.of("city-attorney"));

  final OverHttp http = new OverHttp();
  private final ProtectionFile file;
  private final TaskService tasks;
  private final FormService forms;
  private final IdentityService identity;

  PrivateDesk(ProtectionFile file, TaskService tasks, FormService forms, IdentityService identity) {
    this.file = file;
    this.tasks = tasks;
    this.forms = forms;
    this.identity = identity;
  }

  static String plate() {
    // No O: the tests look for the text as it is.
    return "PR"
        + UUID.randomUUID()
            .toString()
            .replace("-", "")
            .replace('0', 'X')
            .substring(0, 6)
            .toUpperCase(Locale.ROOT);
  }

  static Map<String, Object> read(String plate) {
    Map<String, Object> read = new LinkedHashMap<>();
    read.put("sourceEventId", UUID.randomUUID().toString());
    read.put("collectedAt", Instant.now().minusSeconds(1).toString());
    read.put("plate", plate);
    read.put("region", "US-MN");
    read.put("confidence", 0.9);
    read.put("latitude", 44.95);
    read.put("longitude", -93.09);
    return read;
  }

  static Map<String, Object> search(String plate) {
    return Map.of(
        "plate",
        plate,
        "from",
        Instant.now().minus(Duration.ofDays(1)).toString(),
        "to",
        Instant.now().plus(Duration.ofDays(1)).toString(),
        "purpose",
        "ACTIVE_CRIMINAL_INVESTIGATION",
        "caseNumber",
        "26-100001",
        "factualBasis",
        "Store video of Nov 23 about 21:00 shows this vehicle leaving the theft; the clerk gave the plate.");
  }

  int total(String plate) {
    OverHttp.Answer answer = http.post("investigator", "/api/searches", search(plate));
    return answer.status() == 201 ? answer.body().get("total").asInt() : -1;
  }

  ProtectionRequest request(String plate) {
    return file.all().stream()
        .filter(request -> request.plates().contains(plate))
        .findFirst()
        .orElseThrow();
  }

  void decide(Person by, UUID request, String step, Map<String, Object> form) {
    Task task = waitFor(request, step);
    as(by, () -> tasks.claim(task.getId(), by.username()));
    as(by, () -> forms.submitTaskForm(task.getId(), new HashMap<>(form)));
  }

  void verify(String plate) {
    decide(
        DESK,
        request(plate).id(),
        "Task_CheckDocument",
        Map.of(
            "method",
            "CARD",
            "checkedOn",
            Days.of(Instant.now()).toString(),
            "identityDecision",
            "VERIFIED"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                request(plate).state() == State.PROTECTED
                    && !request(plate).certificates().isEmpty());
  }

  Task waitFor(UUID request, String step) {
    await().atMost(Duration.ofSeconds(60)).until(() -> task(request, step) != null);
    return Objects.requireNonNull(task(request, step));
  }

  private @Nullable Task task(UUID request, String step) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(request.toString())
        .taskDefinitionKey(step)
        .singleResult();
  }

  void as(Person by, Runnable action) {
    identity.setAuthentication(by.username(), List.copyOf(by.roles()));
    try {
      action.run();
    } finally {
      identity.clearAuthentication();
    }
  }

  OverHttp.Answer ask(String number, String... plates) {
    OverHttp.Answer answer =
        http.postAsNobody(
            "/api/deletion-requests",
            Map.of(
                "contactThroughProgram",
                false,
                "participantReference",
                number,
                "plates",
                List.of(plates)));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return answer;
  }
}
